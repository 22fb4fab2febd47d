package io.wayhaven.logwriter.ingest;

import java.time.Duration;

/**
 * How long to wait before the next attempt: doubled each time up to a limit, and jittered so that writers don't return
 * in step.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff and
 *     jitter</a>
 */
public record Backoff(Duration first, Duration limit) {

    private static final int ENOUGH_DOUBLINGS = 30;

    public Backoff {
        if (first.isNegative() || first.isZero() || limit.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A backoff grows from a positive duration, not from " + first + " to " + limit);
        }
    }

    /**
     * The wait before another attempt: between half and all of the full wait.
     *
     * @param failures how many attempts failed, from 1
     * @param chance between 0 and 1
     */
    public Duration after(int failures, double chance) {
        var full = first.multipliedBy(1L << Math.min(failures - 1, ENOUGH_DOUBLINGS));
        var capped = full.compareTo(limit) > 0 ? limit : full;
        return Duration.ofNanos((long) (capped.toNanos() * (1 + chance) / 2));
    }
}
