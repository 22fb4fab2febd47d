package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guild was compared with what was decided for it, and differs.
 *
 * @param guild the guild that differs
 * @param issuer who asked for it; absent if it was time
 * @param fixing whether differences were to be mended
 * @param counts by cause, those without any left out
 */
public record ReconciliationFinished(
        GuildId guild, @Nullable UserId issuer, boolean fixing, List<DriftCount> counts) implements ModerationFact {

    public ReconciliationFinished {
        counts = List.copyOf(counts);
    }

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
