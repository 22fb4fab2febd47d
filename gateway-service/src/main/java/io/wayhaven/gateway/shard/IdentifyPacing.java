package io.wayhaven.gateway.shard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Spends IDENTIFYs sparingly. Shards of one rate-limit key are 5 seconds apart; once a fifth of the day's budget is left
 * it is spread over the rest of the day, because Discord resets the token of a bot that exceeds it.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway#rate-limiting">Discord: rate limiting</a>
 */
public final class IdentifyPacing {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int RESERVE = 5;

    private final Clock clock;
    private final Map<Integer, Instant> nextByKey = new HashMap<>();

    public IdentifyPacing(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes the next turn of a shard.
     *
     * @return how long to wait for it
     */
    public synchronized Duration reserve(int shard, IdentifyLimit limit) {
        var now = clock.instant();
        var key = shard % Math.max(1, limit.maxConcurrency());
        var free = nextByKey.getOrDefault(key, now);
        var turn = (free.isBefore(now) ? now : free).plus(thrift(limit));
        nextByKey.put(key, turn.plus(WINDOW));
        return Duration.between(now, turn);
    }

    private static Duration thrift(IdentifyLimit limit) {
        if (limit.remaining() * RESERVE > limit.total()) {
            return Duration.ZERO;
        }
        return limit.resetAfter().dividedBy(Math.max(1, limit.remaining()));
    }
}
