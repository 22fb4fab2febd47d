package io.wayhaven.contracts.command;

/**
 * Lifts a person's ban in the guild and in every guild that follows it.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 */
public record Unban(CommandContext context, Target target, String reason) implements PersonCommand {}
