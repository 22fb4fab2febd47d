package io.wayhaven.syncengine.delivery;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long each time, up to a longest wait, for ever.
 *
 * @param first after the first attempt
 * @param longest at most
 */
public record RetryDelays(Duration first, Duration longest) {

    private static final int DOUBLINGS = 20;

    /** The wait after so many attempts, at least one. */
    public Duration after(int attempts) {
        var wait = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
