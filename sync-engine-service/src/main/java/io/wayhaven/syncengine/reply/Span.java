package io.wayhaven.syncengine.reply;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time in words. */
public final class Span {

    private Span() {}

    /** The length by its days, hours, minutes and seconds: {@code 1 hour 30 minutes}. */
    public static String of(Duration length) {
        var words = Stream.of(
                        part(length.toDaysPart(), "day"),
                        part(length.toHoursPart(), "hour"),
                        part(length.toMinutesPart(), "minute"),
                        part(length.toSecondsPart(), "second"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "less than a second" : words;
    }

    private static String part(long count, String unit) {
        return count <= 0 ? "" : count + " " + unit + (count == 1 ? "" : "s");
    }
}
