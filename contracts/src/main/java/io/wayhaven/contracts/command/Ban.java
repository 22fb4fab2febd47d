package io.wayhaven.contracts.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bans a person from the guild and from every guild that follows it.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @param deleteMessageSeconds how far back the person's messages are deleted, 0 to 604,800
 * @param until when it ends; absent if it doesn't by itself
 * @see <a href="https://discord.com/developers/docs/resources/guild#create-guild-ban">Discord: create guild ban</a>
 */
public record Ban(
        CommandContext context,
        Target target,
        String reason,
        int deleteMessageSeconds,
        @Nullable Instant until) implements PersonCommand {

    private static final int WEEK = 604_800;

    public Ban {
        requireDeletable(deleteMessageSeconds);
    }

    static void requireDeletable(int seconds) {
        if (seconds < 0 || seconds > WEEK) {
            throw new IllegalArgumentException("deleteMessageSeconds is 0 to 604800, not " + seconds);
        }
    }
}
