package io.wayhaven.syncengine.discord;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Seconds as Discord writes them: whole, with a fraction, or not at all. */
final class Seconds {

    /** Whoever asks for longer is asked again after a day. */
    private static final double LONGEST = Duration.ofDays(1).toSeconds();

    private static final double NANOS = 1e9;

    private Seconds() {}

    /** The number of seconds; empty if the text is none, or below zero. */
    static OptionalDouble parse(@Nullable String text) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            var seconds = Double.parseDouble(text);
            return Double.isFinite(seconds) && seconds >= 0
                    ? OptionalDouble.of(Math.min(seconds, LONGEST))
                    : OptionalDouble.empty();
        } catch (NumberFormatException notSeconds) {
            return OptionalDouble.empty();
        }
    }

    /** A duration in seconds. */
    static double of(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    /** Seconds as a duration, not less than they are. */
    static Duration duration(double seconds) {
        return Duration.ofNanos((long) Math.ceil(seconds * NANOS));
    }
}
