package io.wayhaven.simulator.rest;

import java.util.HashMap;
import java.util.Map;

/**
 * Buckets per route and major parameter, and the global limit, in fixed windows that start with their first request
 * (the windows' kind is assumed). See "Rate Limits" in Discord's documentation.
 */
final class RateLimiter {

    private static final long SECOND = 1_000;

    private static final int MOST_WINDOWS = 10_000;

    /** The state of a bucket after a request. @param allowed whether the request fits */
    record Standing(boolean allowed, int limit, int remaining, long resetAtMillis, long resetAfterMillis) {}

    private static final class Window {
        private final long end;
        private int used;

        private Window(long end) {
            this.end = end;
        }
    }

    private final Map<String, Window> windows = new HashMap<>();

    Standing bucket(String route, String major, RestLimits.Bucket bucket, long nowMillis) {
        return take(route + "|" + major, bucket.requests(), bucket.window().toMillis(), nowMillis);
    }

    Standing global(String token, int perSecond, long nowMillis) {
        return take("global|" + token, perSecond, SECOND, nowMillis);
    }

    private Standing take(String key, int limit, long windowMillis, long nowMillis) {
        if (windows.size() > MOST_WINDOWS) {
            windows.values().removeIf(window -> window.end <= nowMillis);
        }
        Window window = windows.get(key);
        if (window == null || window.end <= nowMillis) {
            window = new Window(nowMillis + windowMillis);
            windows.put(key, window);
        }
        boolean allowed = window.used < limit;
        if (allowed) {
            window.used++;
        }
        return new Standing(allowed, limit, limit - window.used, window.end, window.end - nowMillis);
    }

    void clear() {
        windows.clear();
    }
}
