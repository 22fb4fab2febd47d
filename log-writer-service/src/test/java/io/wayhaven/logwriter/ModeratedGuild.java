package io.wayhaven.logwriter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A guild where people act at random and somebody remembers who did what. Its audit log comes early, late, by the cursor
 * only, or never; deleted messages are counted in one entry.
 */
public final class ModeratedGuild {

    private static final long BASE = 5_000_000_000_000_000L;
    private static final int MODERATORS = 4;
    private static final int MEMBERS = 25;
    private static final Duration POLL = Duration.ofMinutes(5);

    /** How the audit log tells of an act. */
    public enum Told {
        EARLY,
        PROMPTLY,
        LATE,
        BY_CURSOR,
        NEVER
    }

    /**
     * Who did it in truth.
     *
     * @param told how the audit log tells; {@code null} if nothing is ever written there
     */
    public record Truth(long actor, String what, @Nullable Told told) {}

    private final SimulatedGuild guild;
    private final long id;
    private final Random random;
    private final Map<String, Truth> truth = new LinkedHashMap<>();
    private final List<String> late = new ArrayList<>();
    private final TreeMap<Long, String> unread = new TreeMap<>();
    private final Map<String, Counting> counting = new HashMap<>();
    private final Map<Long, String> nicks = new HashMap<>();
    private final Map<Long, Boolean> hasRole = new HashMap<>();
    private Instant nextPoll;
    private int people;

    public ModeratedGuild(long id, Instant start, long seed) {
        this.id = id;
        this.guild = new SimulatedGuild(id, start);
        this.random = new Random(seed);
        this.nextPoll = start.plus(POLL);
        for (int i = 0; i < MODERATORS + MEMBERS; i++) {
            var member = BASE + ++people;
            guild.dispatch("GUILD_MEMBER_ADD", member(member));
        }
    }

    /** Lets something happen. */
    public void act() {
        guild.pass(Duration.ofMillis(1500 + random.nextInt(9000)));
        if (guild.now().isAfter(nextPoll)) {
            poll();
        }
        switch (random.nextInt(7)) {
            case 0 -> ban();
            case 1 -> leaveOrKick();
            case 2 -> roles();
            case 3 -> nick();
            case 4, 5 -> deletes();
            default -> unban();
        }
    }

    /** The cursor reads to the end. */
    public void poll() {
        guild.pass(Duration.ofSeconds(10));
        unread.forEach(guild::found);
        unread.clear();
        int index = 0;
        for (var entry : counting.values()) {
            if (entry.count > entry.seen) {
                entry.seen = entry.count;
                guild.counted(index++, entry.payload());
            }
        }
        guild.read();
        nextPoll = guild.now().plus(POLL);
        guild.pass(Duration.ofSeconds(10));
    }

    /** The audit log tells at last what it kept back. */
    public void tellTheLateOnes() {
        late.forEach(payload -> guild.dispatch("GUILD_AUDIT_LOG_ENTRY_CREATE", payload));
        late.clear();
    }

    public SimulatedGuild guild() {
        return guild;
    }

    /** By the id of the event that tells the act. */
    public Map<String, Truth> truth() {
        return truth;
    }

    private void ban() {
        var target = BASE + ++people;
        named("GUILD_BAN_ADD", 22, target, moderator(), userEvent(target), "ban", "[]", anyhow());
    }

    private void unban() {
        var target = BASE + ++people;
        named("GUILD_BAN_REMOVE", 23, target, moderator(), userEvent(target), "unban", "[]", anyhow());
    }

    private void leaveOrKick() {
        var target = BASE + ++people;
        if (random.nextBoolean()) {
            truth.put(guild.dispatch("GUILD_MEMBER_REMOVE", userEvent(target)), new Truth(target, "leave", null));
        } else {
            var told = random.nextInt(4) == 0 ? Told.BY_CURSOR : random.nextBoolean() ? Told.EARLY : Told.PROMPTLY;
            named("GUILD_MEMBER_REMOVE", 20, target, moderator(), userEvent(target), "kick", "[]", told);
        }
    }

    private void roles() {
        var target = someMember();
        boolean give = !hasRole.getOrDefault(target, false);
        hasRole.put(target, give);
        var changes = "[{\"key\":\"%s\",\"new_value\":[{\"id\":\"%d\",\"name\":\"helper\"}]}]"
                .formatted(give ? "$add" : "$remove", id + 1);
        named("GUILD_MEMBER_UPDATE", 25, target, moderator(), member(target), "roles", changes, anyhow());
    }

    private void nick() {
        var target = someMember();
        var actor = random.nextBoolean() ? target : moderator();
        nicks.put(target, "nick" + random.nextInt(1_000_000));
        var changes = "[{\"key\":\"nick\",\"new_value\":\"%s\"}]".formatted(nicks.get(target));
        named("GUILD_MEMBER_UPDATE", 24, target, actor, member(target), "nick", changes, anyhow());
    }

    /** Some messages of one author, deleted by them or by a moderator, one after the other. */
    private void deletes() {
        var author = someMember();
        var channel = id + 10 + random.nextInt(3);
        int count = 1 + random.nextInt(4);
        var messages = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            messages.add(guild.snowflake());
            guild.dispatch(
                    "MESSAGE_CREATE", """
                    {"id":"%d","channel_id":"%d","guild_id":"%d","content":"hello","timestamp":"%s",
                     "author":{"id":"%d","username":"m%d"},"attachments":[],"embeds":[],"type":0}""".formatted(messages.getLast(), channel, id, guild.now(), author, author));
        }
        boolean own = random.nextInt(3) == 0;
        var moderator = moderator();
        for (var message : messages) {
            guild.pass(Duration.ofMillis(2500 + random.nextInt(3000)));
            if (!own) {
                countDelete(moderator, author, channel);
            }
            var event = guild.dispatch(
                    "MESSAGE_DELETE",
                    "{\"id\":\"%d\",\"channel_id\":\"%d\",\"guild_id\":\"%d\"}".formatted(message, channel, id));
            truth.put(event, new Truth(own ? author : moderator, own ? "own delete" : "delete", null));
        }
    }

    private void countDelete(long moderator, long author, long channel) {
        var entry = counting.get(moderator + ":" + author + ":" + channel);
        if (entry == null || entry.since.plus(POLL).isBefore(guild.now())) {
            entry = new Counting(guild.snowflake(), guild.now(), moderator, author, channel);
            counting.put(moderator + ":" + author + ":" + channel, entry);
            entry.count = 1;
            entry.seen = 1;
            guild.dispatch("GUILD_AUDIT_LOG_ENTRY_CREATE", entry.payload());
        } else {
            entry.count++;
        }
    }

    private void named(
            String type, int action, long target, long actor, String payload, String what, String changes, Told told) {
        var entry = guild.snowflake();
        var audit = """
                {"id":"%d","guild_id":"%d","action_type":%d,"user_id":"%d","target_id":"%d","reason":"%s","changes":%s}""".formatted(entry, id, action, actor, target, what, changes);
        if (told == Told.EARLY) {
            guild.dispatch("GUILD_AUDIT_LOG_ENTRY_CREATE", audit);
        }
        truth.put(guild.dispatch(type, payload), new Truth(actor, what, told));
        switch (told) {
            case PROMPTLY -> guild.dispatch("GUILD_AUDIT_LOG_ENTRY_CREATE", audit);
            case LATE -> late.add(audit);
            case BY_CURSOR -> unread.put(entry, audit);
            case EARLY, NEVER -> {}
        }
    }

    private Told anyhow() {
        return Told.values()[random.nextInt(Told.values().length)];
    }

    private long moderator() {
        return BASE + 1 + random.nextInt(MODERATORS);
    }

    private long someMember() {
        return BASE + 1 + MODERATORS + random.nextInt(MEMBERS);
    }

    private String userEvent(long user) {
        return "{\"guild_id\":\"%d\",\"user\":{\"id\":\"%d\",\"username\":\"m%d\"}}".formatted(id, user, user);
    }

    private String member(long user) {
        return member(user, nicks.get(user), hasRole.getOrDefault(user, false));
    }

    private String member(long user, @Nullable String nick, boolean role) {
        return """
                {"guild_id":"%d","user":{"id":"%d","username":"m%d"},"nick":%s,"roles":[%s],"joined_at":"2026-01-01T00:00:00Z",
                 "flags":0,"deaf":false,"mute":false}""".formatted(
                        id,
                        user,
                        user,
                        nick == null ? "null" : '"' + nick + '"',
                        role ? '"' + Long.toString(id + 1) + '"' : "");
    }

    private static final class Counting {
        private final Instant since;
        private final String payload;
        private int count;
        private int seen;

        Counting(long entry, Instant since, long moderator, long author, long channel) {
            this.since = since;
            this.payload = """
                    {"id":"%d","action_type":72,"user_id":"%d","target_id":"%d","options":{"channel_id":"%d","count":"%%d"}}""".formatted(entry, moderator, author, channel);
        }

        String payload() {
            return payload.formatted(count);
        }
    }
}
