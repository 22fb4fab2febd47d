package io.wayhaven.logwriter.projection;

import java.util.Comparator;

/**
 * Identifies an entry, for ever: an event always yields the same ones.
 *
 * @param eventId the event's id, {@code shard:session:sequence}
 * @param ordinal which of the event's entries, from 0
 */
public record EntryId(String eventId, int ordinal) implements Comparable<EntryId> {

    private static final Comparator<EntryId> ORDER =
            Comparator.comparing(EntryId::eventId).thenComparingInt(EntryId::ordinal);

    @Override
    public int compareTo(EntryId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return eventId + "#" + ordinal;
    }
}
