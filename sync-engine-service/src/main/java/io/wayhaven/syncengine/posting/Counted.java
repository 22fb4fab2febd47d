package io.wayhaven.syncengine.posting;

import java.time.Instant;
import java.util.Map;

/**
 * Posts that are told as a number.
 *
 * @param byLabel how many of each kind, by the kinds' names for people
 * @param first when the first one happened
 * @param last when the last one happened
 */
public record Counted(Map<String, Long> byLabel, Instant first, Instant last) {

    public Counted {
        byLabel = Map.copyOf(byLabel);
    }

    long total() {
        return byLabel.values().stream().mapToLong(Long::longValue).sum();
    }
}
