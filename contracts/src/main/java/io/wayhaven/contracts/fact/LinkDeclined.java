package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/** A guild has declined to follow a main guild. */
public record LinkDeclined(GuildId parent, GuildId child, UserId issuer) implements ModerationFact {

    @Override
    public String partitionKey() {
        return parent.toString();
    }
}
