package io.wayhaven.contracts.command;

/** Makes the guild of the command a main guild, to which others can be linked. */
public record SetMainGuild(CommandContext context) implements ModerationCommand {

    @Override
    public String partitionKey() {
        return context.guild().toString();
    }
}
