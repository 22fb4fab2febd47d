package io.wayhaven.gateway.shard;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waiting times between attempts: none before the first, then doubling up to a ceiling, with jitter so that many shards
 * don't come back in step.
 *
 * @param first before the second attempt
 * @param ceiling the longest
 * @param random source of the jitter
 */
public record Backoff(Duration first, Duration ceiling, RandomGenerator random) {
    private static final int LARGEST_SHIFT = 20;

    /**
     * How long to wait.
     *
     * @param failures attempts in a row that failed
     * @return between half and all of the doubled time
     */
    public Duration after(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        var doubled = first.toMillis() << Math.min(failures - 1, LARGEST_SHIFT);
        var longest = Math.min(doubled, ceiling.toMillis());
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
    }
}
