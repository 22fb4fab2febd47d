package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.Set;

/**
 * A person who is punished in guilds of a network none of whose cases tells of it.
 *
 * @param punishedIn where
 * @param lackingIn the others in which they could be
 */
public record Stray(UserId user, Set<GuildId> punishedIn, Set<GuildId> lackingIn) {

    public Stray {
        punishedIn = Set.copyOf(punishedIn);
        lackingIn = Set.copyOf(lackingIn);
    }
}
