package io.wayhaven.gateway;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.wayhaven.gateway.capture.InFlightBytes;
import io.wayhaven.gateway.discord.DiscordEdge;
import io.wayhaven.gateway.messaging.CheckpointPublisher;
import io.wayhaven.gateway.messaging.DiscordEventPublisher;
import io.wayhaven.gateway.messaging.ModerationCommandPublisher;
import io.wayhaven.gateway.messaging.ShardOwnershipConsumer;
import io.wayhaven.gateway.shard.ServiceStop;
import io.wayhaven.gateway.shard.Shards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;

/** Starts the service in order, and stops it in the opposite one, so that every session stays resumable. */
@ApplicationScoped
class GatewayLifecycle {
    private static final Duration OWNERSHIP_LIMIT = Duration.ofSeconds(15);
    private static final Duration PRODUCER_LIMIT = Duration.ofSeconds(2);

    private final GatewayConfig config;
    private final ServiceStop stop;
    private final Instance<Object> parts;
    private boolean started;

    GatewayLifecycle(GatewayConfig config, ServiceStop stop, Instance<Object> parts) {
        this.config = config;
        this.stop = stop;
        this.parts = parts;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        if (config.discord().token().isEmpty()) {
            stop.because(
                    "There is no bot token.",
                    "Set DISCORD_TOKEN to the token shown at https://discord.com/developers/applications (your bot,"
                            + " tab Bot).");
            return;
        }
        try {
            part(DiscordEdge.class);
        } catch (IllegalArgumentException unusable) {
            stop.because(unusable.getMessage() + ".", "Correct wayhaven.gateway.intents or GUILD_ID.");
            return;
        }
        started = true;
        register(registry);
        part(ShardOwnershipConsumer.class).start();
    }

    private void register(MeterRegistry registry) {
        Gauge.builder("wayhaven.gateway.in.flight", part(InFlightBytes.class), InFlightBytes::used)
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("wayhaven.gateway.lag", part(Shards.class), Shards::lag)
                .baseUnit("events")
                .register(registry);
        FunctionCounter.builder(
                        "wayhaven.gateway.events.published",
                        part(DiscordEventPublisher.class),
                        DiscordEventPublisher::published)
                .register(registry);
    }

    void stop(@Observes ShutdownEvent event) {
        if (!started) {
            return;
        }
        part(ShardOwnershipConsumer.class).stop(OWNERSHIP_LIMIT);
        part(DiscordEventPublisher.class).close(PRODUCER_LIMIT);
        part(ModerationCommandPublisher.class).close(PRODUCER_LIMIT);
        part(CheckpointPublisher.class).close(PRODUCER_LIMIT);
        part(Shards.class).stop();
        part(DiscordEdge.class).stop();
    }

    private <T> T part(Class<T> type) {
        return parts.select(type).get();
    }
}
