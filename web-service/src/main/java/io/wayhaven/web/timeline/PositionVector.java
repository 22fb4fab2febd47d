package io.wayhaven.web.timeline;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Up to where a reader has the topic, partition by partition. Written as {@code partition-offset} pairs joined by
 * dots: {@code 0-1042.3-77}.
 *
 * @param next the first offset of each partition that the reader has not had; a missing partition counts as 0
 */
public record PositionVector(SortedMap<Integer, Long> next) {

    private static final int MOST_PARTITIONS = 4096;
    private static final Pattern DOT = Pattern.compile("\\.");

    public PositionVector {
        next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
    }

    /** The vector of these positions. */
    public static PositionVector of(Map<Integer, Long> next) {
        return new PositionVector(new TreeMap<>(next));
    }

    /** Reads the written form; empty if it isn't one. */
    public static Optional<PositionVector> parse(String text) {
        var next = new TreeMap<Integer, Long>();
        if (text.isEmpty()) {
            return Optional.of(new PositionVector(next));
        }
        for (var pair : DOT.split(text, MOST_PARTITIONS)) {
            var position = KafkaPosition.parse(pair);
            if (position.isEmpty()
                    || next.put(position.get().partition(), position.get().offset()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new PositionVector(next));
    }

    /** The first offset of a partition that the reader has not had. */
    public long next(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Whether the reader has had this event. */
    public boolean covers(KafkaPosition position) {
        return position.offset() < next(position.partition());
    }

    /** After the reader had everything of a partition below an offset. */
    public PositionVector upTo(int partition, long offset) {
        if (offset <= next(partition)) {
            return this;
        }
        var later = new TreeMap<>(next);
        later.put(partition, offset);
        return new PositionVector(later);
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(entry -> entry.getKey() + "-" + entry.getValue())
                .collect(Collectors.joining("."));
    }
}
