package io.wayhaven.web.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place among the entries, between pages: the entry at the edge. Written as {@code micros.ordinal.eventId}. */
public record EntryCursor(Instant occurredAt, EntryKey key) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})\\.(\\d{1,9})\\.([\\x21-\\x7e]{1,200})");

    /** The place of an entry. */
    public static EntryCursor of(Entry entry) {
        return new EntryCursor(entry.occurredAt(), entry.key());
    }

    /** Reads the written form; empty if it isn't one. */
    public static Optional<EntryCursor> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new EntryCursor(
                        Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
                        new EntryKey(match.group(3), Integer.parseInt(match.group(2)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt) + "." + key.ordinal() + "." + key.eventId();
    }
}
