package io.wayhaven.simulator.world;

import java.time.Clock;
import java.time.Instant;

/** Time-based ids, strictly increasing. See "Snowflakes" in Discord's API reference. */
public final class Snowflakes {

    /** The first millisecond of 2015, from which Discord counts. */
    public static final long EPOCH = 1_420_070_400_000L;

    private static final int TIME_SHIFT = 22;
    private static final int MAX_INCREMENT = 0xFFF;
    private static final long WORKER = 3L << 17;

    private final Clock clock;
    private long lastMillis;
    private int increment;

    public Snowflakes(Clock clock) {
        this.clock = clock;
    }

    public long next() {
        long now = Math.max(clock.millis(), lastMillis);
        if (now == lastMillis && ++increment > MAX_INCREMENT) {
            now++;
        }
        if (now != lastMillis) {
            lastMillis = now;
            increment = 0;
        }
        return at(now) | WORKER | increment;
    }

    /** The lowest id of a moment, in milliseconds since 1970. */
    public static long at(long epochMillis) {
        return (epochMillis - EPOCH) << TIME_SHIFT;
    }

    public static Instant timeOf(long snowflake) {
        return Instant.ofEpochMilli((snowflake >>> TIME_SHIFT) + EPOCH);
    }

    /** The shard that a guild belongs to. See "Sharding" in Discord's gateway documentation. */
    public static int shardOf(long guildId, int shardCount) {
        return (int) Long.remainderUnsigned(guildId >>> TIME_SHIFT, shardCount);
    }
}
