package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;

/**
 * Offers a guild to follow the main guild in which the command was given. Nothing happens there until it accepts.
 *
 * @param child the guild that is invited
 */
public record ProposeLink(CommandContext context, GuildId child) implements ModerationCommand {

    /** The main guild: an offer and its answer are decided in order. */
    @Override
    public String partitionKey() {
        return context.guild().toString();
    }
}
