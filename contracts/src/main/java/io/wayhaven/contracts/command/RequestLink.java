package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkTerms;

/**
 * Asks, in the guild of the command, to follow a main guild; where the two are linked, whichever follows the other, asks
 * for other terms. Nothing happens that the other guild has not accepted.
 *
 * @param other the main guild, or the other end of the link
 */
public record RequestLink(CommandContext context, GuildId other, LinkTerms terms) implements LinkCommand {

    /** The main guild, as a rule: a request and its answer are decided in order. */
    @Override
    public String partitionKey() {
        return other.toString();
    }

    @Override
    public GuildId otherGuild() {
        return other;
    }
}
