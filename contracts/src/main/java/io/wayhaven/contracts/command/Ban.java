package io.wayhaven.contracts.command;

/**
 * Bans a person from the guild and from every guild that follows it.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @param deleteMessageSeconds how far back the person's messages are deleted, 0 to 604,800
 * @see <a href="https://discord.com/developers/docs/resources/guild#create-guild-ban">Discord: create guild ban</a>
 */
public record Ban(CommandContext context, Target target, String reason, int deleteMessageSeconds)
        implements PersonCommand {

    private static final int WEEK = 604_800;

    public Ban {
        if (deleteMessageSeconds < 0 || deleteMessageSeconds > WEEK) {
            throw new IllegalArgumentException("deleteMessageSeconds is 0 to 604800, not " + deleteMessageSeconds);
        }
    }
}
