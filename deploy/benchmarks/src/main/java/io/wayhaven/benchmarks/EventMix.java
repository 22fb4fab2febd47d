package io.wayhaven.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Events as busy guilds have them: of a hundred, 80 messages, 6 edits, 4 deletes, 5 reactions, 2 in voice and 3 updates of
 * members. The same seed gives the same events.
 */
final class EventMix {

    static final String SESSION = "benchmark";
    static final long FIRST_GUILD = 900_000_000_000_000_001L;
    static final int GUILDS = 10;

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int MEMBERS = 200;
    private static final int CHANNELS = 20;
    private static final int REMEMBERED = 500;
    private static final String WORDS = "the log keeps what was said and who said it ";

    private final Random random = new Random(11);
    private final List<Posted> posted = new ArrayList<>();
    private final Instant start;
    private long sequence;

    private record Posted(long guild, long channel, long message, long author) {}

    /** Events from this time on, 5 ms apart. */
    EventMix(Instant start) {
        this.start = start;
    }

    DiscordEvent next() {
        sequence++;
        int chance = random.nextInt(100);
        if (chance < 80 || posted.isEmpty()) {
            return message();
        }
        var some = posted.get(random.nextInt(posted.size()));
        if (chance < 86) {
            return event("MESSAGE_UPDATE", some.guild(), body(some, "edited " + sequence));
        }
        if (chance < 90) {
            posted.remove(some);
            return event("MESSAGE_DELETE", some.guild(), """
                    {"id":"%d","channel_id":"%d","guild_id":"%d"}""".formatted(some.message(), some.channel(), some.guild()));
        }
        if (chance < 95) {
            return event("MESSAGE_REACTION_ADD", some.guild(), """
                    {"user_id":"%d","message_id":"%d","channel_id":"%d","guild_id":"%d","emoji":{"id":null,"name":"👍"},
                     "type":0,"burst":false,"member":%s}""".formatted(
                            some.author(), some.message(), some.channel(), some.guild(), member(some.author(), 0)));
        }
        if (chance < 97) {
            return event("VOICE_STATE_UPDATE", some.guild(), """
                    {"guild_id":"%d","user_id":"%d","channel_id":%s,"session_id":"v","deaf":false,"mute":false,
                     "self_deaf":false,"self_mute":%b,"suppress":false,"member":%s}""".formatted(
                            some.guild(),
                            some.author(),
                            random.nextBoolean() ? "\"" + some.channel() + "\"" : "null",
                            random.nextBoolean(),
                            member(some.author(), 0)));
        }
        var changed = member(some.author(), random.nextInt(1000));
        return event(
                "GUILD_MEMBER_UPDATE", some.guild(), "{\"guild_id\":\"" + some.guild() + "\"," + changed.substring(1));
    }

    private DiscordEvent message() {
        var guild = FIRST_GUILD + random.nextInt(GUILDS);
        var message = new Posted(
                guild,
                guild + 1_000 + random.nextInt(CHANNELS),
                (time().toEpochMilli() - DISCORD_EPOCH << 22) + sequence % 4096,
                guild + 10_000 + random.nextInt(MEMBERS));
        posted.add(message);
        if (posted.size() > REMEMBERED) {
            posted.removeFirst();
        }
        return event("MESSAGE_CREATE", guild, body(message, "message " + sequence));
    }

    private String body(Posted message, String content) {
        return """
                {"id":"%d","channel_id":"%d","guild_id":"%d","type":0,"timestamp":"%s","edited_timestamp":null,"tts":false,
                 "mention_everyone":false,"mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"components":[],
                 "pinned":false,"flags":0,"content":"%s","author":%s,"member":%s}""".formatted(
                        message.message(),
                        message.channel(),
                        message.guild(),
                        start,
                        content + ": " + WORDS.repeat(1 + random.nextInt(5)),
                        user(message.author()),
                        member(message.author(), 0));
    }

    private static String user(long id) {
        return """
                {"id":"%d","username":"member%d","global_name":"Member %d","avatar":"0123456789abcdef0123456789abcdef",
                 "discriminator":"0","public_flags":0}""".formatted(id, id % MEMBERS, id % MEMBERS);
    }

    private static String member(long id, int nick) {
        return """
                {"user":%s,"nick":%s,"roles":["900000000000005001","900000000000005002"],
                 "joined_at":"2024-01-01T00:00:00.000000+00:00","deaf":false,"mute":false,"flags":0,"avatar":null}""".formatted(user(id), nick == 0 ? "null" : "\"nick" + nick + "\"");
    }

    private DiscordEvent event(String type, long guild, String payload) {
        return new DiscordEvent(
                new DiscordEventId(0, SESSION, sequence),
                DiscordEvent.DISPATCH_PREFIX + type,
                new GuildId(guild),
                time(),
                payload.getBytes(UTF_8));
    }

    private Instant time() {
        return start.plus(Duration.ofMillis(5 * sequence));
    }
}
