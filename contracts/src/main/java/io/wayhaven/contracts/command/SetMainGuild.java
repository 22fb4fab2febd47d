package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;

/** Makes the guild of the command a main guild, to which others can be linked. */
public record SetMainGuild(CommandContext context) implements LinkCommand {

    @Override
    public String partitionKey() {
        return context.guild().toString();
    }

    @Override
    public GuildId otherGuild() {
        return context.guild();
    }
}
