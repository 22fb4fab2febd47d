package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/**
 * A link has ended, or an offer was taken back.
 *
 * @param parent the main guild
 */
public record LinkRemoved(GuildId parent, GuildId child, UserId issuer, LinkDetails details) implements ModerationFact {

    @Override
    public String partitionKey() {
        return parent.toString();
    }
}
