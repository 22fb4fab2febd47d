package io.wayhaven.gateway.commands;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lengths of time as people write them: {@code 5m}, {@code 1h30m}, {@code 2 weeks}, {@code 1 day and 12 hours}. */
final class Length {

    /** What is offered as examples wherever one cannot be read. */
    static final String EXAMPLES = "such as 5m, 1h30m, 1d or 2 weeks";

    /** More than anybody means. */
    static final Duration LONGEST = Duration.ofDays(5 * 365);

    private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*([a-z]+)(?:\\s*(?:,|and)?\\s*)");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("week", Duration.ofDays(7)),
            Map.entry("mo", Duration.ofDays(30)),
            Map.entry("month", Duration.ofDays(30)),
            Map.entry("y", Duration.ofDays(365)),
            Map.entry("year", Duration.ofDays(365)));

    private Length() {}

    /** The length that a text says; empty if it says none, or none above zero and up to {@link #LONGEST}. */
    static Optional<Duration> read(String text) {
        var parts = PART.matcher(text.strip().toLowerCase(Locale.ROOT));
        var length = Duration.ZERO;
        var end = 0;
        while (parts.lookingAt()) {
            var unit = unit(parts.group(2));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            length = length.plus(unit.get().multipliedBy(Long.parseLong(parts.group(1))));
            end = parts.end();
            parts.region(end, parts.regionEnd());
        }
        return end == parts.regionEnd() && length.isPositive() && length.compareTo(LONGEST) <= 0
                ? Optional.of(length)
                : Optional.empty();
    }

    private static Optional<Duration> unit(String name) {
        var singular = name.length() > 1 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return Optional.ofNullable(UNITS.get(singular));
    }
}
