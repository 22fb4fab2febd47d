package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case from before facts were kept, as it stood when that began. What happened to it until then is known by its result
 * only, which outweighs whatever the facts before this one say.
 *
 * @param supersededBy the case that has overtaken it; null if none has
 * @param deletedAt when it was struck; null if it counts
 * @param dueAt when it ends by itself; null if it doesn't, or has ended
 * @param desiredIn the guilds in which it is what is to hold
 */
public record CaseAdopted(
        long caseNumber,
        UserId user,
        String reason,
        @Nullable Long supersededBy,
        @Nullable Instant deletedAt,
        @Nullable UserId deletedBy,
        @Nullable String deletedWhy,
        @Nullable Instant dueAt,
        List<GuildId> desiredIn)
        implements KeptFact {

    public CaseAdopted {
        deletedAt = Times.storedOrNull(deletedAt);
        dueAt = Times.storedOrNull(dueAt);
        desiredIn = List.copyOf(desiredIn);
    }
}
