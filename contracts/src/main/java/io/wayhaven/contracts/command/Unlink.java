package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;

/**
 * Ends the link between the guild of the command and another, whichever follows the other, or takes back an offer.
 *
 * @param other the guild at the other end
 */
public record Unlink(CommandContext context, GuildId other) implements LinkCommand {

    /** The guild: its commands are decided in order. */
    @Override
    public String partitionKey() {
        return context.guild().toString();
    }

    @Override
    public GuildId otherGuild() {
        return other;
    }
}
