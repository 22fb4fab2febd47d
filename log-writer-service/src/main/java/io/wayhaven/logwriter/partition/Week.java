package io.wayhaven.logwriter.partition;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * An ISO week in UTC: the span of one partition of the log.
 *
 * <p>Weeks rather than days: a year is 52 tables of five indexes instead of 365, which planning a query over the whole
 * log has to look at, while a week is still fine enough to let go of old events by dropping a table.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) {

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week starts on a Monday, not on " + monday);
        }
    }

    /** The week of an instant. */
    public static Week of(Instant instant) {
        return new Week(LocalDate.ofInstant(instant, ZoneOffset.UTC).with(previousOrSame(DayOfWeek.MONDAY)));
    }

    /** This week and those that follow. */
    public List<Week> andNext(int count) {
        return Stream.iterate(this, week -> new Week(week.monday.plusWeeks(1)))
                .limit(count + 1L)
                .toList();
    }
}
