package io.wayhaven.logwriter.silence;

import java.time.Duration;
import java.time.Instant;

/**
 * When a silence is unusual.
 *
 * @param atLeast a shorter one never is
 * @param timesMean how many times longer than the usual interval it is
 * @param events how many events it takes to know what is usual
 * @param learning how long they have to have been followed to know it
 */
public record SilenceRule(Duration atLeast, int timesMean, int events, Duration learning) {

    /** How many entries have to come by reading alone for pushed ones to be missed. */
    private static final int UNPUSHED = 10;

    private static final int TIMES_LONGEST = 2;

    public SilenceRule {
        if (atLeast.isNegative() || timesMean < 1 || events < 1 || learning.isNegative()) {
            throw new IllegalArgumentException("a silence needs positive limits");
        }
    }

    /**
     * Whether the events of a rhythm stay away for unusually long.
     *
     * @param listening since when nothing was missed of all that could be heard
     * @param now up to when
     */
    public boolean isUnusual(Rhythm rhythm, Instant listening, Instant now) {
        var since = rhythm.last().isBefore(listening) ? listening : rhythm.last();
        var silence = Duration.between(since, now);
        if (silence.compareTo(atLeast) <= 0) {
            return false;
        }
        return isUnpushed(rhythm) || isLearnt(rhythm, now) && silence.compareTo(limit(rhythm)) > 0;
    }

    private boolean isUnpushed(Rhythm rhythm) {
        var missed = rhythm.missed();
        return missed != null
                && missed.count() >= UNPUSHED
                && Duration.between(missed.first(), missed.last()).compareTo(atLeast) >= 0;
    }

    private boolean isLearnt(Rhythm rhythm, Instant now) {
        return rhythm.weight() >= events && !rhythm.first().plus(learning).isAfter(now);
    }

    private Duration limit(Rhythm rhythm) {
        var byMean = rhythm.mean().multipliedBy(timesMean);
        var byLongest = rhythm.longest().multipliedBy(TIMES_LONGEST);
        return byMean.compareTo(byLongest) > 0 ? byMean : byLongest;
    }
}
