package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/** An administrator has set what becomes of a guild's differences of one cause. */
public record DriftPolicySet(GuildId guild, UserId issuer, DriftCause cause, DriftPolicy policy)
        implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
