package io.wayhaven.syncengine.discord;

import java.time.Duration;

/** Discord asks for a wait that is too long to sit out within a call. Discord4J does not retry it by itself. */
final class LongWaitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;
    private final boolean everywhere;

    /**
     * A wait from now on.
     *
     * @param everywhere whether it holds for every call, and not for those of one bucket alone
     */
    LongWaitException(Duration delay, boolean everywhere) {
        super("wait for " + delay, null, false, false);
        this.delay = delay;
        this.everywhere = everywhere;
    }

    Duration delay() {
        return delay;
    }

    boolean everywhere() {
        return everywhere;
    }
}
