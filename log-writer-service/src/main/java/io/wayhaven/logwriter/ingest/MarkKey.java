package io.wayhaven.logwriter.ingest;

import java.util.Comparator;

/**
 * A stream of events whose sequence only grows: the gateway publishes the events of a session in order, and Kafka keeps
 * the order of a partition.
 *
 * <p>Its natural order is the order in which writers lock marks.
 */
public record MarkKey(int partition, int shard, String session) implements Comparable<MarkKey> {

    private static final Comparator<MarkKey> ORDER = Comparator.comparingInt(MarkKey::partition)
            .thenComparingInt(MarkKey::shard)
            .thenComparing(MarkKey::session);

    @Override
    public int compareTo(MarkKey other) {
        return ORDER.compare(this, other);
    }
}
