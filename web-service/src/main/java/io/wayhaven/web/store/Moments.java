package io.wayhaven.web.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Points in time as people read them. */
final class Moments {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** An ISO time made readable; any other text as it is. */
    static String readable(String text) {
        try {
            return READABLE.format(Instant.parse(text));
        } catch (DateTimeParseException words) {
            return text;
        }
    }
}
