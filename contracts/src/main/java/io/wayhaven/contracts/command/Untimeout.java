package io.wayhaven.contracts.command;

/**
 * Ends a person's timeout in the guild and in every guild that follows it.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 */
public record Untimeout(CommandContext context, Target target, String reason) implements PersonCommand {}
