package io.wayhaven.gateway;

import io.smallrye.common.annotation.Identifier;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.gateway.capture.InFlightBytes;
import io.wayhaven.gateway.commands.CommandInterpreter;
import io.wayhaven.gateway.commands.EditsPage;
import io.wayhaven.gateway.commands.InteractionDesk;
import io.wayhaven.gateway.commands.SlashCommand;
import io.wayhaven.gateway.discord.DiscordEdge;
import io.wayhaven.gateway.health.LoggedJournal;
import io.wayhaven.gateway.health.LoggedRegistration;
import io.wayhaven.gateway.intents.FixedIntents;
import io.wayhaven.gateway.intents.IntentNegotiation;
import io.wayhaven.gateway.intents.IntentPlan;
import io.wayhaven.gateway.messaging.CheckpointPublisher;
import io.wayhaven.gateway.messaging.DiscordEventPublisher;
import io.wayhaven.gateway.messaging.GuildSettingsConsumer;
import io.wayhaven.gateway.messaging.ModerationCommandPublisher;
import io.wayhaven.gateway.messaging.OwnershipSettings;
import io.wayhaven.gateway.messaging.ShardOwnershipConsumer;
import io.wayhaven.gateway.messaging.TypingPublisher;
import io.wayhaven.gateway.registration.StartupSync;
import io.wayhaven.gateway.registration.SyncDiagnostics;
import io.wayhaven.gateway.registration.SyncPlan;
import io.wayhaven.gateway.settings.AdminRoles;
import io.wayhaven.gateway.settings.KnownSettings;
import io.wayhaven.gateway.shard.Backoff;
import io.wayhaven.gateway.shard.IdentifyPacing;
import io.wayhaven.gateway.shard.ServiceStop;
import io.wayhaven.gateway.shard.ShardParts;
import io.wayhaven.gateway.shard.ShardTimes;
import io.wayhaven.gateway.shard.Shards;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** Puts the parts together. */
final class GatewayWiring {
    private static final String KAFKA = "default-kafka-broker";
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(12);
    /** Between attempts to register commands. */
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    @Produces
    @Singleton
    DiscordEdge discord(GatewayConfig config) {
        return new DiscordEdge(
                config.discord().baseUrl(), config.discord().token().orElse(""));
    }

    @Produces
    @Singleton
    IntentPlan intents(GatewayConfig config) {
        return new IntentPlan(
                Kinds.all(),
                config.gateway()
                        .intents()
                        .filter(names -> !names.isEmpty())
                        .map(FixedIntents::parse)
                        .orElse(null));
    }

    @Produces
    @Singleton
    IntentNegotiation negotiation(IntentPlan intents, DiscordEdge discord) {
        return new IntentNegotiation(intents, discord.portal());
    }

    @Produces
    @Singleton
    AdminRoles adminRoles() {
        return new AdminRoles();
    }

    @Produces
    @Singleton
    GuildSettingsConsumer settings(
            @Identifier(KAFKA) Map<String, Object> kafka, IntentPlan intents, AdminRoles adminRoles, Shards shards) {
        return new GuildSettingsConsumer(kafka, new KnownSettings(intents, adminRoles, shards::intentsChanged));
    }

    @Produces
    @Singleton
    SyncPlan syncPlan(GatewayConfig config) {
        var discord = config.discord();
        return new SyncPlan(
                SlashCommand.names(),
                DevelopmentGuild.of(config).orElse(null),
                discord.devGuildOnly(),
                discord.expectedCommandName().orElse(null),
                discord.applicationId().map(ApplicationId::of).orElse(null));
    }

    @Produces
    @Singleton
    InteractionDesk desk(
            GatewayConfig config,
            DiscordEdge discord,
            ModerationCommandPublisher commands,
            TypingPublisher typing,
            IntentNegotiation intents,
            AdminRoles adminRoles,
            SyncPlan syncPlan,
            LoggedJournal journal) {
        var seal = new TokenSeal(config.discord().token().orElse("-"));
        return new InteractionDesk(
                new CommandInterpreter(
                        seal,
                        adminRoles,
                        URI.create(config.discord().baseUrl()),
                        intents::refused,
                        new EditsPage(config.viewerUrl().orElse(null))),
                discord.replies(),
                discord.people(),
                commands,
                typing,
                new SyncDiagnostics(discord.register(), syncPlan, new LoggedRegistration(), intents::remarks),
                journal,
                Clock.systemUTC());
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
    TypingPublisher typing(@Identifier(KAFKA) Map<String, Object> kafka) {
        return new TypingPublisher(kafka);
    }

    @Produces
    @Singleton
    Shards shards(
            GatewayConfig config,
            DiscordEdge discord,
            DiscordEventPublisher events,
            CheckpointPublisher checkpoints,
            InteractionDesk desk,
            IntentNegotiation intents,
            SyncPlan syncPlan,
            InFlightBytes inFlight,
            LoggedJournal journal,
            ServiceStop stop) {
        var clock = Clock.systemUTC();
        var gateway = config.gateway();
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("shards").daemon().factory());
        return new Shards(new ShardParts(
                discord.connector(),
                intents,
                events,
                checkpoints,
                desk,
                new StartupSync(
                        discord.register(),
                        syncPlan,
                        new LoggedRegistration(),
                        new Backoff(FIRST_RETRY, LONGEST_RETRY, RandomGenerator.getDefault()),
                        executor),
                inFlight,
                new IdentifyPacing(clock, RandomGenerator.getDefault()),
                new Backoff(gateway.firstBackoff(), gateway.longestBackoff(), RandomGenerator.getDefault()),
                new ShardTimes(gateway.checkpointInterval(), gateway.silenceLimit(), gateway.drainLimit()),
                gateway.requestMembers(),
                journal,
                stop,
                clock,
                executor));
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
