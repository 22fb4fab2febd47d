package io.wayhaven.benchmarks.fanout;

import java.time.Duration;

/**
 * The shortest time in which Discord's limits allow calls: 50 in any second, each guild's own limits being no narrower
 * here, after one call's time from the command to its arrival.
 *
 * @param calls the fewest that it takes
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits#global-rate-limit">Discord: global rate limit</a>
 */
record Schedule(int calls) {

    private static final int A_SECOND = 50;
    private static final int TOGETHER = 200;

    /** One ban in each guild. */
    static Schedule ofOne(int guilds) {
        return new Schedule(guilds);
    }

    /** Bans of many people in each guild, up to 200 a call. */
    static Schedule ofMany(int people, int guilds) {
        return new Schedule(guilds * Math.ceilDiv(people, TOGETHER));
    }

    /**
     * The time from the command to the arrival of the last call.
     *
     * @param first the time until the first one arrives
     */
    Duration best(Duration first) {
        return first.plusSeconds(Math.ceilDiv(calls, A_SECOND) - 1L);
    }
}
