package io.wayhaven.web.web.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time on a page, always UTC.
 *
 * @param iso for machines
 * @param date such as 21 Nov 2026
 * @param clock such as 08:02:11
 */
public record Times(String iso, String date, String clock) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public static Times of(Instant time) {
        return new Times(time.toString(), DATE.format(time), CLOCK.format(time));
    }
}
