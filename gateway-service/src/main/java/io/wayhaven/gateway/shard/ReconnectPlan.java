package io.wayhaven.gateway.shard;

import java.time.Duration;

/**
 * Counts attempts. A session is resumed where Discord said first, and at the public gateway every second time: the
 * session's own host may be gone for good.
 */
final class ReconnectPlan {
    private final Backoff backoff;
    private int failures;

    ReconnectPlan(Backoff backoff) {
        this.backoff = backoff;
    }

    void succeeded() {
        failures = 0;
    }

    /** The wait before the next attempt. */
    Duration failed() {
        return backoff.after(failures++);
    }

    boolean viaPublicGateway() {
        return failures > 0 && failures % 2 == 0;
    }
}
