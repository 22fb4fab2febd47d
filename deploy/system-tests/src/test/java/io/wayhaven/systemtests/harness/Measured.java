package io.wayhaven.systemtests.harness;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Figures for the reader of the build's output. */
public final class Measured {

    private Measured() {}

    /** One line. */
    public static void print(String line, Object... arguments) {
        System.out.println("[measured] " + line.formatted(arguments));
    }

    /** Least, middle and greatest of some durations. */
    public static void spread(String what, List<Duration> durations) {
        if (durations.isEmpty()) {
            print("%s: none", what);
            return;
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        print(
                "%s: min %s, median %s, max %s (n=%d)",
                what,
                seconds(sorted.getFirst()),
                seconds(sorted.get((sorted.size() - 1) / 2)),
                seconds(sorted.getLast()),
                sorted.size());
    }

    /** Middle, 99th of a hundred, and greatest of some durations. */
    public static void percentiles(String what, List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        print(
                "%s: median %s, p99 %s, max %s (n=%d)",
                what,
                seconds(sorted.get((sorted.size() - 1) / 2)),
                seconds(sorted.get((sorted.size() * 99 + 99) / 100 - 1)),
                seconds(sorted.getLast()),
                sorted.size());
    }

    /** Such as {@code 1.25 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
