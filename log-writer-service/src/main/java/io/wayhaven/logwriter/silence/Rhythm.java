package io.wayhaven.logwriter.silence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How events of a type come in a guild.
 *
 * @param weight how many there were by the last one, each counting half as much every {@link #HALF_LIFE}
 * @param first when the first one came
 * @param last when the last one came
 * @param longest the longest time without any of them, shrinking by half every {@link #FORGETTING}
 * @param missed entries of the audit log that were read since the last one was pushed; none of other types
 */
public record Rhythm(
        long guildId,
        String type,
        double weight,
        Instant first,
        Instant last,
        Duration longest,
        @Nullable Missed missed) {

    /** The last days say what is usual. */
    public static final Duration HALF_LIFE = Duration.ofDays(3);

    /** A quiet weekend is remembered for longer. */
    public static final Duration FORGETTING = Duration.ofDays(14);

    /**
     * What came another way since.
     *
     * @param count how many
     * @param first when the first of them was made
     * @param last when the last of them was made
     */
    public record Missed(int count, Instant first, Instant last) {}

    /** The usual time between two of them. */
    Duration mean() {
        double halfLife = HALF_LIFE.toSeconds();
        double age = Duration.between(first, last).toSeconds();
        double span = halfLife / Math.log(2) * (1 - Math.pow(0.5, age / halfLife));
        return Duration.ofSeconds(Math.round(span / weight));
    }
}
