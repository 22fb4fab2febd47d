package io.wayhaven.gateway.shard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

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
    private final RandomGenerator random;
    private final Map<Integer, Instant> nextByKey = new HashMap<>();

    /**
     * Nobody has identified yet.
     *
     * @param random source of the jitter
     */
    public IdentifyPacing(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes the next turn of a shard.
     *
     * @param collided whether Discord refused the shard's last IDENTIFY by opcode 9, as it does when another process has
     *     used the same window: then a random part of a window is added, so that the two come apart
     * @return how long to wait for it
     */
    public synchronized Duration reserve(int shard, IdentifyLimit limit, boolean collided) {
        var now = clock.instant();
        var key = shard % Math.max(1, limit.maxConcurrency());
        var free = nextByKey.getOrDefault(key, now);
        var turn = (free.isBefore(now) ? now : free).plus(thrift(limit));
        if (collided) {
            turn = turn.plusMillis(random.nextLong(WINDOW.toMillis() + 1));
        }
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
