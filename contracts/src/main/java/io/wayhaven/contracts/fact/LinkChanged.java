package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/**
 * Other terms hold on a link: both sides agreed, or nothing was added to what they had agreed to.
 *
 * @param parent the main guild
 */
public record LinkChanged(GuildId parent, GuildId child, UserId issuer, LinkDetails details) implements ModerationFact {

    @Override
    public String partitionKey() {
        return parent.toString();
    }
}
