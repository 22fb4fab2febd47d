package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.drift.DriftCount;
import java.time.Instant;
import java.util.List;

/** How a network stands with comparisons. */
public sealed interface LastRun {

    /** When every network is compared again. */
    Instant next();

    /** It was never compared. */
    record None(Instant next) implements LastRun {}

    /**
     * It was compared.
     *
     * @param guilds how many guilds there were
     * @param counts what was found, by cause
     */
    record Made(Mode mode, Instant at, int guilds, List<DriftCount> counts, Instant next) implements LastRun {
        public Made {
            counts = List.copyOf(counts);
        }
    }
}
