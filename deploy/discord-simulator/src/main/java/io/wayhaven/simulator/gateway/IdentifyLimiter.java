package io.wayhaven.simulator.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How often IDENTIFY is allowed. See "Session Start Limit" and "Rate Limiting" in Discord's gateway documentation. */
final class IdentifyLimiter {

    enum Verdict {
        ALLOWED,
        TOO_FAST,
        DAY_USED_UP
    }

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final GatewayLimits limits;
    private final Map<Integer, Long> lastByBucket = new HashMap<>();
    private long dayStart;
    private int usedToday;

    IdentifyLimiter(GatewayLimits limits) {
        this.limits = limits;
    }

    /** Counts an IDENTIFY of a shard; shards are limited in buckets of {@code shard % max_concurrency}. */
    Verdict identify(int shard, long nowMillis) {
        rollDay(nowMillis);
        if (usedToday >= limits.identifiesPerDay()) {
            return Verdict.DAY_USED_UP;
        }
        int bucket = shard % limits.maxConcurrency();
        Long last = lastByBucket.get(bucket);
        if (last != null && nowMillis - last < limits.identifyWindow().toMillis()) {
            return Verdict.TOO_FAST;
        }
        lastByBucket.put(bucket, nowMillis);
        usedToday++;
        return Verdict.ALLOWED;
    }

    int remaining(long nowMillis) {
        rollDay(nowMillis);
        return limits.identifiesPerDay() - usedToday;
    }

    long resetAfterMillis(long nowMillis) {
        rollDay(nowMillis);
        return dayStart + DAY - nowMillis;
    }

    void clear() {
        lastByBucket.clear();
        usedToday = 0;
        dayStart = 0;
    }

    private void rollDay(long nowMillis) {
        if (nowMillis - dayStart >= DAY) {
            dayStart = nowMillis;
            usedToday = 0;
        }
    }
}
