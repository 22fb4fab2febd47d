package io.wayhaven.web.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Times in addresses: as the API gives them, as a browser's field has them, or a date. UTC unless they say otherwise. */
final class Moments {

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

    // What PostgreSQL's timestamps hold
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {}

    static Optional<Instant> parse(String text) {
        for (var form : FORMS) {
            try {
                return Optional.of(form.apply(text)).filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST));
            } catch (DateTimeException anotherForm) {
                continue;
            }
        }
        return Optional.empty();
    }
}
