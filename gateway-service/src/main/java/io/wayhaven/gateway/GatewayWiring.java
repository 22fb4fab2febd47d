package io.wayhaven.gateway;

import io.smallrye.common.annotation.Identifier;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.gateway.capture.InFlightBytes;
import io.wayhaven.gateway.commands.CommandInterpreter;
import io.wayhaven.gateway.commands.InteractionDesk;
import io.wayhaven.gateway.discord.DiscordEdge;
import io.wayhaven.gateway.health.LoggedJournal;
import io.wayhaven.gateway.messaging.CheckpointPublisher;
import io.wayhaven.gateway.messaging.DiscordEventPublisher;
import io.wayhaven.gateway.messaging.ModerationCommandPublisher;
import io.wayhaven.gateway.messaging.OwnershipSettings;
import io.wayhaven.gateway.messaging.ShardOwnershipConsumer;
import io.wayhaven.gateway.shard.Backoff;
import io.wayhaven.gateway.shard.IdentifyPacing;
import io.wayhaven.gateway.shard.ServiceStop;
import io.wayhaven.gateway.shard.ShardParts;
import io.wayhaven.gateway.shard.ShardTimes;
import io.wayhaven.gateway.shard.Shards;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** Puts the parts together. */
final class GatewayWiring {
    private static final String KAFKA = "default-kafka-broker";
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(12);

    @Produces
    @Singleton
    DiscordEdge discord(GatewayConfig config) {
        var discord = config.discord();
        return new DiscordEdge(
                discord.baseUrl(),
                discord.token().orElse(""),
                config.gateway().intents(),
                discord.devGuildOnly() ? discord.guildId().map(GuildId::of).orElse(null) : null);
    }

    @Produces
    @Singleton
    InFlightBytes inFlight(GatewayConfig config) {
        return new InFlightBytes(config.gateway().inFlightBytes());
    }

    @Produces
    @Singleton
    DiscordEventPublisher events(@Identifier(KAFKA) Map<String, Object> kafka) {
        return new DiscordEventPublisher(kafka);
    }

    @Produces
    @Singleton
    CheckpointPublisher checkpoints(@Identifier(KAFKA) Map<String, Object> kafka) {
        return new CheckpointPublisher(kafka);
    }

    @Produces
    @Singleton
    ModerationCommandPublisher commands(@Identifier(KAFKA) Map<String, Object> kafka) {
        return new ModerationCommandPublisher(kafka);
    }

    @Produces
    @Singleton
    Shards shards(
            GatewayConfig config,
            DiscordEdge discord,
            DiscordEventPublisher events,
            CheckpointPublisher checkpoints,
            ModerationCommandPublisher commands,
            InFlightBytes inFlight,
            LoggedJournal journal,
            ServiceStop stop) {
        var clock = Clock.systemUTC();
        var gateway = config.gateway();
        var seal = new TokenSeal(config.discord().token().orElse("-"));
        return new Shards(new ShardParts(
                discord.connector(),
                events,
                checkpoints,
                new InteractionDesk(new CommandInterpreter(seal), discord.replies(), commands, journal, clock),
                discord.registrar(),
                inFlight,
                new IdentifyPacing(clock, RandomGenerator.getDefault()),
                new Backoff(gateway.firstBackoff(), gateway.longestBackoff(), RandomGenerator.getDefault()),
                new ShardTimes(gateway.checkpointInterval(), gateway.silenceLimit(), gateway.drainLimit()),
                journal,
                stop,
                clock,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("shards").daemon().factory())));
    }

    @Produces
    @Singleton
    ShardOwnershipConsumer ownership(
            GatewayConfig config, @Identifier(KAFKA) Map<String, Object> kafka, Shards shards, ServiceStop stop) {
        var gateway = config.gateway();
        return new ShardOwnershipConsumer(
                OwnershipSettings.of(kafka, gateway.group(), gateway.sessionTimeout(), gateway.heartbeatInterval()),
                shards,
                RELEASE_LIMIT,
                stop);
    }
}
