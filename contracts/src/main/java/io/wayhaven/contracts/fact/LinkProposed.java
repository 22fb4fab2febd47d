package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/** A main guild has invited a guild to follow it. */
public record LinkProposed(GuildId parent, GuildId child, UserId issuer) implements ModerationFact {

    @Override
    public String partitionKey() {
        return parent.toString();
    }
}
