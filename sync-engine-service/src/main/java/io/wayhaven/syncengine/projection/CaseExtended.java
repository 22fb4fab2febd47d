package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;

/** A case is to hold in more guilds than it was decided for. */
public record CaseExtended(long caseNumber, UserId user, List<GuildId> guilds) implements KeptFact {
    public CaseExtended {
        guilds = List.copyOf(guilds);
    }
}
