package io.wayhaven.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, by variant; told as a table of medians with their range, and of ratios to the first variant. */
final class Figures {

    private final Map<Variant, List<Double>> rates = new LinkedHashMap<>();

    void add(Variant variant, double eventsPerSecond) {
        rates.computeIfAbsent(variant, first -> new ArrayList<>()).add(eventsPerSecond);
    }

    String table() {
        var table = new StringBuilder("""
                | variant | events/s, median (min-max) | ratio to the first |
                |---|---|---|
                """);
        var first = median(rates.values().iterator().next());
        rates.forEach((variant, measured) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f (%,.0f-%,.0f) | %.2f |%n",
                variant.name(),
                median(measured),
                Collections.min(measured),
                Collections.max(measured),
                median(measured) / first)));
        return table.toString();
    }

    private static double median(List<Double> measured) {
        var sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
