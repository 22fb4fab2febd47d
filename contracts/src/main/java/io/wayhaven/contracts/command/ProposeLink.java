package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkTerms;
import org.jspecify.annotations.Nullable;

/**
 * Offers a guild to follow the main guild in which the command was given, or a child that follows it other terms. Nothing
 * happens there that it has not accepted.
 *
 * @param child the guild that is invited
 * @param terms on which terms; absent for the usual ones
 */
public record ProposeLink(
        CommandContext context, GuildId child, @Nullable LinkTerms terms) implements LinkCommand {

    /** The main guild: an offer and its answer are decided in order. */
    @Override
    public String partitionKey() {
        return context.guild().toString();
    }

    @Override
    public GuildId otherGuild() {
        return child;
    }
}
