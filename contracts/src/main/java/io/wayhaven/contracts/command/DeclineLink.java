package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;

/**
 * Declines, in the guild of the command, the offer of a main guild.
 *
 * @param parent the main guild that made the offer
 */
public record DeclineLink(CommandContext context, GuildId parent) implements LinkCommand {

    /** The main guild: an offer and its answer are decided in order. */
    @Override
    public String partitionKey() {
        return parent.toString();
    }

    @Override
    public GuildId otherGuild() {
        return parent;
    }
}
