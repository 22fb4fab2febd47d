package io.wayhaven.contracts.command;

/**
 * Bans a person and lifts the ban at once, in the guild and in every guild that follows it: they are removed with their
 * recent messages, and may come back.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @param deleteMessageSeconds how far back the person's messages are deleted, 0 to 604,800
 */
public record Softban(CommandContext context, Target target, String reason, int deleteMessageSeconds)
        implements PersonCommand {

    public Softban {
        Ban.requireDeletable(deleteMessageSeconds);
    }
}
