package io.wayhaven.simulator.rest;

import java.time.Duration;

/** Counts answers of 401, 403 and 429; too many block the address. See "Invalid Request Limit" in Discord's documentation. */
final class InvalidRequests {

    private static final long WINDOW = Duration.ofMinutes(10).toMillis();

    private final int limit;
    private long windowStart;
    private int counted;

    InvalidRequests(int limit) {
        this.limit = limit;
    }

    /** @return whether it counts */
    boolean count(int status, boolean sharedScope, long nowMillis) {
        boolean invalid = status == 401 || status == 403 || status == 429 && !sharedScope;
        if (invalid) {
            roll(nowMillis);
            counted++;
        }
        return invalid;
    }

    /** Whether the address is blocked, until the window ends (the length of the block is assumed). */
    boolean blocked(long nowMillis) {
        roll(nowMillis);
        return counted >= limit;
    }

    int counted(long nowMillis) {
        roll(nowMillis);
        return counted;
    }

    void clear() {
        counted = 0;
        windowStart = 0;
    }

    private void roll(long nowMillis) {
        if (nowMillis - windowStart >= WINDOW) {
            windowStart = nowMillis;
            counted = 0;
        }
    }
}
