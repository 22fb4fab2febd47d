package io.wayhaven.gateway.members;

import io.wayhaven.contracts.id.GuildId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose members are to be asked for, over one shard's session. One guild is asked for at a time, so that no more than its
 * members arrive at once; each at most once in 30 seconds, which is Discord's limit. An answer that stops coming is asked
 * for again, later and later.
 *
 * <p>A session that a former owner began tells of no guilds: unless that owner had asked for all of them, each guild is
 * asked for when its first dispatch arrives.
 *
 * <p>Safe for use by several threads.
 */
public final class MemberRequests {
    /** How often requests may be sent: half of Discord's 120 sends a minute and connection, with room for heartbeats. */
    public static final Duration PACE = Duration.ofSeconds(1);

    /** Discord's limit a guild, and a second for clocks that differ. */
    private static final Duration GUILD_INTERVAL = Duration.ofSeconds(31);

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private final Clock clock;
    private final Map<GuildId, Wanted> wanted = new LinkedHashMap<>();
    private final Map<GuildId, Instant> asked = new HashMap<>();
    private final Set<GuildId> seen = new HashSet<>();
    private boolean discovering;
    private @Nullable GuildId outstanding;
    private long count;

    /** Nobody is wanted yet. */
    public MemberRequests(Clock clock) {
        this.clock = clock;
    }

    /** A new session: Discord is about to tell of every guild. */
    public synchronized void begin() {
        wanted.clear();
        seen.clear();
        discovering = false;
        outstanding = null;
    }

    /**
     * The session of a former owner is continued.
     *
     * @param complete whether that owner knew all members
     */
    public synchronized void adopt(boolean complete) {
        discovering = !complete;
    }

    /** A dispatch of a guild arrived. */
    public synchronized void see(GuildId guild) {
        if (discovering && seen.add(guild)) {
            want(guild);
        }
    }

    /** Discord says something about members. */
    public synchronized void hear(MemberNews news) {
        switch (news) {
            case MemberNews.Available available -> {
                seen.add(available.guild());
                want(available.guild());
            }
            case MemberNews.Gone gone -> {
                wanted.remove(gone.guild());
                release(gone.guild());
            }
            case MemberNews.Chunk chunk -> take(chunk);
            case MemberNews.Limited limited -> {
                var one = wanted.get(limited.guild());
                if (one != null) {
                    one.waitUntil(clock.instant().plus(limited.pause()));
                    release(limited.guild());
                }
            }
        }
    }

    private void want(GuildId guild) {
        wanted.put(guild, new Wanted(earliest(guild)));
        release(guild);
    }

    private Instant earliest(GuildId guild) {
        var last = asked.get(guild);
        return last == null ? Instant.MIN : last.plus(GUILD_INTERVAL);
    }

    private void take(MemberNews.Chunk chunk) {
        var one = wanted.get(chunk.guild());
        if (one != null && one.takes(chunk, clock.instant())) {
            wanted.remove(chunk.guild());
            release(chunk.guild());
        }
    }

    private void release(GuildId guild) {
        if (guild.equals(outstanding)) {
            outstanding = null;
        }
    }

    /** The connection is over. What Discord doesn't send once the session is resumed is asked for again. */
    public synchronized void interrupt() {
        var guild = outstanding;
        var one = guild == null ? null : wanted.get(guild);
        if (guild != null && one != null) {
            one.waitUntil(earliest(guild));
        }
        outstanding = null;
    }

    /** What to ask for now; absent if nothing is due. To be called once in {@link #PACE}, while connected. */
    public synchronized @Nullable MemberRequest next() {
        var now = clock.instant();
        if (isAnswering(now)) {
            return null;
        }
        for (var candidate : wanted.entrySet()) {
            if (!candidate.getValue().isTooEarly(now)) {
                return ask(candidate.getKey(), candidate.getValue(), now);
            }
        }
        return null;
    }

    private boolean isAnswering(Instant now) {
        var guild = outstanding;
        var one = guild == null ? null : wanted.get(guild);
        if (guild == null || one == null) {
            return false;
        }
        if (now.isBefore(one.heardAt().plus(SILENCE))) {
            return true;
        }
        var doublings = Math.min(one.attempts() - 1, MOST_DOUBLINGS);
        one.waitUntil(now.plus(GUILD_INTERVAL.multipliedBy(1L << doublings)));
        wanted.remove(guild);
        wanted.put(guild, one);
        outstanding = null;
        return false;
    }

    private MemberRequest ask(GuildId guild, Wanted one, Instant now) {
        var nonce = Long.toString(now.toEpochMilli(), Character.MAX_RADIX) + "-" + ++count;
        one.ask(nonce, now);
        asked.put(guild, now);
        outstanding = guild;
        return new MemberRequest(guild, nonce);
    }

    /** Whether the members of every guild of the session were received. */
    public synchronized boolean isComplete() {
        return !discovering && wanted.isEmpty();
    }
}
