package io.wayhaven.simulator.gateway;

/** Frames a client may send per 60 seconds and connection, in fixed windows (the window's kind is assumed). */
final class SendLimiter {

    private static final long WINDOW = 60_000;

    private final int limit;
    private long windowStart;
    private int sent;

    SendLimiter(int limit) {
        this.limit = limit;
    }

    boolean allow(long nowMillis) {
        if (nowMillis - windowStart >= WINDOW) {
            windowStart = nowMillis;
            sent = 0;
        }
        return ++sent <= limit;
    }
}
