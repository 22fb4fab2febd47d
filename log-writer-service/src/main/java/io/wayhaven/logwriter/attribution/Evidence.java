package io.wayhaven.logwriter.attribution;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a guild's audit log around some acts.
 *
 * @param from since when the acts and reads are complete
 * @param entries its entries, those included that may have been counting by then
 * @param reads when it was read to its end, in order; the last one before {@code from} included
 * @param access whether the bot may read it
 */
public record Evidence(Instant from, List<AuditEntry> entries, List<Instant> reads, Access access) {

    public Evidence {
        entries = List.copyOf(entries);
        reads = reads.stream().sorted().toList();
    }

    /** Whether the bot may read the audit log. */
    public enum Access {
        GRANTED,
        DENIED,
        UNKNOWN
    }

    /** Whether the log was read to its end so long after a moment that everything of then was in it. */
    boolean readPast(Instant moment) {
        return !reads.isEmpty() && !reads.getLast().isBefore(moment.plus(Timing.READ_MARGIN));
    }
}
