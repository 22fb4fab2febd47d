package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/** A guild has become a main guild. */
public record MainGuildSet(GuildId guild, UserId issuer) implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
