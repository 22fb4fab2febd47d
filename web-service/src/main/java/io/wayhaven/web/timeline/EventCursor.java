package io.wayhaven.web.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the log, between pages.
 *
 * @param receivedAt of the row at the edge, in microseconds as PostgreSQL keeps it
 * @param rowId of the row at the edge
 */
public record EventCursor(Instant receivedAt, long rowId) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    /** Reads the written form; empty if it isn't one. */
    public static Optional<EventCursor> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new EventCursor(
                        Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt) + "-" + rowId;
    }
}
