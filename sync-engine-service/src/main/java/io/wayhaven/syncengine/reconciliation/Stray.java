package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.Set;

/**
 * A person who is punished in guilds of a network none of whose cases tells of it.
 *
 * @param punishedIn where
 */
public record Stray(UserId user, Set<GuildId> punishedIn) {

    public Stray {
        punishedIn = Set.copyOf(punishedIn);
    }
}
