package io.wayhaven.contracts.command;

/**
 * Keeps a note about a person, for moderators only.
 *
 * @param reason the note, hostile text of at most 512 characters
 */
public record Note(CommandContext context, Target target, String reason) implements PersonCommand {}
