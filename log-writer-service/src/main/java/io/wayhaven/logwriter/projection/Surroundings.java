package io.wayhaven.logwriter.projection;

import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.attribution.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * What is stored around a scope.
 *
 * @param acts entries of which the audit log can tell more
 * @param from since when these are complete
 * @param recovered entries of which the audit log alone has told so far
 * @param entries the audit log's entries
 * @param reads when the audit log was read to its end
 * @param access whether the bot may read it
 */
public record Surroundings(
        List<StoredEntry> acts,
        Instant from,
        List<StoredEntry> recovered,
        List<AuditEntry> entries,
        List<Instant> reads,
        Evidence.Access access) {

    /** Nothing is stored. */
    static Surroundings none(Scope scope) {
        return new Surroundings(
                List.of(), scope.contextFrom(), List.of(), List.of(), List.of(), Evidence.Access.UNKNOWN);
    }

    Evidence evidence() {
        return new Evidence(from, entries, reads, access);
    }
}
