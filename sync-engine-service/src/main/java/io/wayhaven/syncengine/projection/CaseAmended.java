package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.fact.CaseAmended.Amendment;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a case was changed, or whether it counts.
 *
 * @param issuer who changed it
 * @param before the reason that an edited case had; null otherwise
 * @param text the new reason of an edited case, else why
 */
public record CaseAmended(
        long caseNumber,
        UserId user,
        CommandId command,
        Amendment kind,
        UserId issuer,
        Instant amendedAt,
        @Nullable String before,
        String text)
        implements KeptFact {

    public CaseAmended {
        amendedAt = Times.stored(amendedAt);
    }
}
