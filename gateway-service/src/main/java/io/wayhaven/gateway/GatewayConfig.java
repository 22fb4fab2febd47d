package io.wayhaven.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Everything that can be configured, besides how to reach Kafka ({@code kafka.*}). */
@ConfigMapping(prefix = "wayhaven")
public interface GatewayConfig {
    /** Discord. */
    Discord discord();

    /** The gateway service itself. */
    Gateway gateway();

    /** How to reach Discord, and as whom. */
    interface Discord {
        /** REST base URL with the version; the gateway's URL is asked for there. */
        @WithDefault("https://discord.com/api/v10")
        String baseUrl();

        /** The bot token. */
        Optional<String> token();

        /** The guild for development, see {@link #devGuildOnly}. */
        Optional<String> guildId();

        /** Register slash commands in {@link #guildId} only, where changes show at once. */
        @WithDefault("false")
        boolean devGuildOnly();
    }

    /** The gateway service itself. */
    interface Gateway {
        /** Gateway intents by Discord's names. */
        @WithDefault("GUILDS,GUILD_MEMBERS,GUILD_MODERATION,GUILD_EXPRESSIONS,GUILD_INTEGRATIONS,GUILD_WEBHOOKS,"
                + "GUILD_INVITES,GUILD_VOICE_STATES,GUILD_MESSAGES,GUILD_MESSAGE_REACTIONS,MESSAGE_CONTENT,"
                + "GUILD_SCHEDULED_EVENTS,AUTO_MODERATION_CONFIGURATION,AUTO_MODERATION_EXECUTION,GUILD_MESSAGE_POLLS")
        Set<String> intents();

        /** The consumer group of the processes that share the shards. */
        @WithDefault("wayhaven-gateway")
        String group();

        /** After this silence a process counts as dead, and others take its shards over. */
        @WithDefault("6s")
        Duration sessionTimeout();

        /** How often a process tells that it is alive; a quarter of the session timeout or less. */
        @WithDefault("1500ms")
        Duration heartbeatInterval();

        /** How many bytes of events may wait for Kafka before reading from Discord stops, over all shards. */
        @WithDefault("67108864")
        long inFlightBytes();

        /** How often progress is checkpointed. */
        @WithDefault("500ms")
        Duration checkpointInterval();

        /** How long a connection may be without any event after it was opened before it is given up. */
        @WithDefault("30s")
        Duration silenceLimit();

        /** How long closing waits for events on their way to Kafka. */
        @WithDefault("5s")
        Duration drainLimit();

        /** The wait before the second attempt to connect; it doubles from there. */
        @WithDefault("1s")
        Duration firstBackoff();

        /** The longest wait between attempts. */
        @WithDefault("30s")
        Duration longestBackoff();
    }
}
