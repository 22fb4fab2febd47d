package io.wayhaven.simulator.action;

import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The limit of bans of people who are not in the guild: 30035 beyond it, for whoever bans. That it is so many in any so
 * long time is assumed; Discord gives no number, and calls it a rate limit (discord-api-docs pull request 4048).
 */
public final class NonMemberBans {

    private static final int USUAL_QUOTA = 2_000;
    private static final Duration USUAL_WINDOW = Duration.ofDays(1);

    private final World world;
    private final Faults faults;
    private final Map<Long, Deque<Instant>> recent = new HashMap<>();

    NonMemberBans(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /** Counts a ban, or refuses it. */
    void count(long guildId) {
        Deque<Instant> bans = recent.computeIfAbsent(guildId, absent -> new ArrayDeque<>());
        boolean limited = faults.any(Fault.NonMemberBanLimit.class, fault -> true);
        boolean exceeded = limited
                ? faults.use(Fault.NonMemberBanLimit.class, fault -> full(bans, fault.quota(), fault.window()))
                        .isPresent()
                : full(bans, USUAL_QUOTA, USUAL_WINDOW);
        if (exceeded) {
            throw DiscordError.of(400, 30_035, "Maximum number of bans for non-guild members have been exceeded");
        }
        bans.addLast(world.now());
    }

    private boolean full(Deque<Instant> bans, int quota, Duration window) {
        Instant since = world.now().minus(window);
        while (!bans.isEmpty() && bans.getFirst().isBefore(since)) {
            bans.removeFirst();
        }
        return bans.size() >= quota;
    }

    /** Forgets all bans. */
    public void clear() {
        recent.clear();
    }
}
