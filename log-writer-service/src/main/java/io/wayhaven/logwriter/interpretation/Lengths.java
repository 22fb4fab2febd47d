package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lengths of time in words, in their largest unit that they fill. */
final class Lengths {

    private Lengths() {}

    static String ofSeconds(long seconds) {
        return inWords(Duration.ofSeconds(seconds));
    }

    static String ofMinutes(long minutes) {
        return inWords(Duration.ofMinutes(minutes));
    }

    static String ofDays(long days) {
        return plural(days, "day");
    }

    /** How long something lasted, if it is known when it began. */
    static @Nullable Value between(@Nullable Instant since, Instant until) {
        return since == null || since.isAfter(until) ? null : new Value.Text(inWords(Duration.between(since, until)));
    }

    static String inWords(Duration length) {
        if (length.toDays() > 0) {
            return plural(length.toDays(), "day");
        }
        if (length.toHours() > 0) {
            return plural(length.toHours(), "hour");
        }
        return length.toMinutes() > 0 ? plural(length.toMinutes(), "minute") : plural(length.toSeconds(), "second");
    }

    private static String plural(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
