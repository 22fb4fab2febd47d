package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;

/**
 * Ends, from the main guild of the command, the link with a child, or takes back an invitation.
 *
 * @param child the guild that follows no longer
 */
public record RemoveChild(CommandContext context, GuildId child) implements LinkCommand {

    /** The main guild: an offer, its answer and the end are decided in order. */
    @Override
    public String partitionKey() {
        return context.guild().toString();
    }

    @Override
    public GuildId otherGuild() {
        return child;
    }
}
