package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A main guild has invited a guild to follow it, or a guild asks to, or one of two linked guilds asks for other terms.
 *
 * @param parent the main guild
 * @param details absent in records of earlier versions: the main guild offered the usual terms
 */
public record LinkProposed(
        GuildId parent,
        GuildId child,
        UserId issuer,
        @Nullable LinkDetails details) implements ModerationFact {

    @Override
    public String partitionKey() {
        return parent.toString();
    }
}
