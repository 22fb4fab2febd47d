package io.wayhaven.contracts.command;

/**
 * Takes the mute role from a person in the guild and in every guild that follows it.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 */
public record Unmute(CommandContext context, Target target, String reason) implements PersonCommand {}
