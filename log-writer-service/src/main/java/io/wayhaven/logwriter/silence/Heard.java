package io.wayhaven.logwriter.silence;

import io.wayhaven.logwriter.silence.Rhythm.Missed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a type in a guild.
 *
 * @param partition the Kafka partition it came in
 * @param count how many; 0 if only {@code missed} ones
 * @param first when the first one came
 * @param last when the last one came
 * @param longest the longest time between two of them
 * @param missed audit-log entries that were read after the last one
 */
public record Heard(
        Of of,
        int partition,
        int count,
        Instant first,
        Instant last,
        Duration longest,
        @Nullable Missed missed) {

    /** A type of dispatch in a guild. */
    public record Of(long guildId, String type) {}

    /** Together with what came next. */
    Heard and(Heard next) {
        if (next.count == 0) {
            return new Heard(of, partition, count, first, last, longest, and(missed, next.missed));
        }
        if (count == 0) {
            return next;
        }
        var pause = Duration.between(last, next.first);
        return new Heard(
                of,
                partition,
                count + next.count,
                first,
                next.last.isAfter(last) ? next.last : last,
                pause.compareTo(longest) > 0 ? pause : longest,
                next.missed);
    }

    private static @Nullable Missed and(@Nullable Missed before, @Nullable Missed next) {
        if (before == null || next == null) {
            return before == null ? next : before;
        }
        return new Missed(
                before.count() + next.count(),
                before.first(),
                next.last().isAfter(before.last()) ? next.last() : before.last());
    }
}
