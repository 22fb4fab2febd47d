package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;

/**
 * Accepts, in the main guild of the command, what a child asks for.
 *
 * @param child the guild that asks to follow, or for other terms
 */
public record AcceptChild(CommandContext context, GuildId child) implements LinkCommand {

    /** The main guild: a request and its answer are decided in order. */
    @Override
    public String partitionKey() {
        return context.guild().toString();
    }

    @Override
    public GuildId otherGuild() {
        return child;
    }
}
