package io.wayhaven.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
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

    /** The viewer's address as people reach it, for links in answers; without it there are none. */
    Optional<URI> viewerUrl();

    /** The operator's configuration file; by default {@code config.json} in the working directory, if there is one. */
    Optional<Path> configFile();

    /** How to reach Discord, and as whom. */
    interface Discord {
        /** REST base URL with the version; the gateway's URL is asked for there. */
        @WithDefault("https://discord.com/api/v10")
        String baseUrl();

        /** The bot token. */
        Optional<String> token();

        /** The application's id, to tell whether the token is another application's. */
        Optional<String> applicationId();

        /** The guild for development, where commands are registered besides, or only: see {@link #devGuildOnly}. */
        Optional<String> guildId();

        /** Register slash commands in {@link #guildId} only. */
        @WithDefault("false")
        boolean devGuildOnly();

        /** The command whose absence after registering counts; absent for all of them. */
        Optional<String> expectedCommandName();
    }

    /** The gateway service itself. */
    interface Gateway {
        /** Gateway intents by Discord's names, instead of what the enabled kinds of events need. */
        Optional<Set<String>> intents();

        /** Ask for all members of every guild when a session begins, if the session has the intent GUILD_MEMBERS. */
        @WithDefault("true")
        boolean requestMembers();

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
