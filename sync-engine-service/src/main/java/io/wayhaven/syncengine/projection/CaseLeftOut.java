package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;

/** A case is not to hold in guilds that protect the person: nothing is desired there in its place. */
public record CaseLeftOut(long caseNumber, UserId user, List<GuildId> guilds) implements KeptFact {
    public CaseLeftOut {
        guilds = List.copyOf(guilds);
    }
}
