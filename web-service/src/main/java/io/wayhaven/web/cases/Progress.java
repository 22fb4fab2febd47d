package io.wayhaven.web.cases;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a case is: how many guilds are in which status. */
public record Progress(Map<DeliveryStatus, Integer> counts) {

    public Progress {
        var sorted = new EnumMap<DeliveryStatus, Integer>(DeliveryStatus.class);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
    }

    /** The progress that these rows show. */
    public static Progress of(List<DeliveryRow> rows) {
        return new Progress(rows.stream().collect(Collectors.toMap(DeliveryRow::status, row -> 1, Integer::sum)));
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many guilds are as they should be. */
    public int done() {
        return at(DeliveryStatus.Stage.DONE);
    }

    /** How many guilds need somebody to do something. */
    public int failed() {
        return at(DeliveryStatus.Stage.FAILED);
    }

    /** Whether nothing is going to happen any more. */
    public boolean settled() {
        return at(DeliveryStatus.Stage.OPEN) == 0;
    }

    /** As one line: {@code 7 of 10 done · 1 refused}. */
    public String line() {
        if (total() == 0) {
            return "No server to act in";
        }
        return counts.entrySet().stream()
                .filter(count -> count.getKey().stage() != DeliveryStatus.Stage.DONE)
                .map(count -> " · " + count.getValue() + " " + count.getKey().label())
                .collect(Collectors.joining("", done() + " of " + total() + " done", ""));
    }

    private int at(DeliveryStatus.Stage stage) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().stage() == stage)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
