package io.wayhaven.contracts.topic;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Every topic of the system. Names are public: integrations read them. */
public final class Topics {

    /** Discord's dispatches, verbatim. Key: guild id. */
    public static final String DISCORD_EVENTS = "discord.events.v1";

    /** What somebody asks for. Key: target user id, else guild id. */
    public static final String MODERATION_COMMANDS = "moderation.commands.v1";

    /** What was decided and what became of it. Key: target user id, else guild id. */
    public static final String MODERATION_EVENTS = "moderation.events.v1";

    /** One action at one guild. Key: target guild id. */
    public static final String SYNC_DELIVERIES = "sync.deliveries.v1";

    /** Entries and notices to post. Key: channel id. */
    public static final String DISCORD_POSTS = "discord.posts.v1";

    /** What people type into options, to be answered at once or never. Key: guild id. */
    public static final String INTERACTIONS_TYPING = "interactions.typing.v1";

    /** Effective settings, newest per guild. Key: guild id. */
    public static final String GUILD_SETTINGS = "guild.settings.v1";

    /** Checkpoints, newest per shard; partition n belongs to shard n. Key: shard number. */
    public static final String GATEWAY_SHARDS = "gateway.shards.v1";

    /** A GUILD_CREATE of a large guild takes megabytes. */
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    /** An interaction's token is of no use after 15 minutes. */
    private static final Duration TYPING_RETENTION = Duration.ofMinutes(15);

    private static final Duration EVENT_RETENTION = Duration.ofDays(7);
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    private Topics() {}

    /** Where records of a topic go that no retry can save. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }

    /**
     * All topics, dead letters included.
     *
     * @param shards number of gateway shards; a shard is a partition of {@link #GATEWAY_SHARDS}
     */
    public static List<TopicSettings> all(int shards) {
        var working = List.of(
                TopicSettings.log(DISCORD_EVENTS, 12, EVENT_RETENTION, LARGEST_MESSAGE),
                TopicSettings.log(MODERATION_COMMANDS, 6, EVENT_RETENTION, LARGEST_MESSAGE),
                TopicSettings.log(MODERATION_EVENTS, 6, EVENT_RETENTION, LARGEST_MESSAGE),
                TopicSettings.log(SYNC_DELIVERIES, 12, EVENT_RETENTION, LARGEST_MESSAGE),
                TopicSettings.log(DISCORD_POSTS, 6, EVENT_RETENTION, LARGEST_MESSAGE),
                TopicSettings.log(INTERACTIONS_TYPING, 3, TYPING_RETENTION, LARGEST_MESSAGE),
                TopicSettings.compacted(GUILD_SETTINGS, 1),
                TopicSettings.compacted(GATEWAY_SHARDS, shards));
        var deadLetters = working.stream()
                .map(topic -> TopicSettings.log(deadLetters(topic.name()), 1, DEAD_LETTER_RETENTION, LARGEST_MESSAGE));
        return Stream.concat(working.stream(), deadLetters).toList();
    }
}
