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
import io.wayhaven.gateway.messaging.GuildSettingsConsumer;
import io.wayhaven.gateway.messaging.ModerationCommandPublisher;
import io.wayhaven.gateway.messaging.ShardOwnershipConsumer;
import io.wayhaven.gateway.messaging.TypingPublisher;
import io.wayhaven.gateway.shard.ServiceStop;
import io.wayhaven.gateway.shard.Shards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Starts the service in order, and stops it in the opposite one, so that every session stays resumable. */
@ApplicationScoped
class GatewayLifecycle {
    private static final Logger LOG = Logger.getLogger("io.wayhaven.gateway");
    private static final Duration OWNERSHIP_LIMIT = Duration.ofSeconds(15);
    private static final Duration PRODUCER_LIMIT = Duration.ofSeconds(2);

    private final GatewayConfig config;
    private final ServiceStop stop;
    private final Instance<Object> parts;
    private boolean started;
    private boolean owning;
    private boolean stopping;

    GatewayLifecycle(GatewayConfig config, ServiceStop stop, Instance<Object> parts) {
        this.config = config;
        this.stop = stop;
        this.parts = parts;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry, Config environment) {
        var check = new ConfigurationCheck(config, EnvironmentAliases.read(environment));
        var problem = check.problem();
        if (problem.isPresent()) {
            stop.because(problem.get().reason(), problem.get().remedy());
            return;
        }
        check.warnings().forEach(LOG::warn);
        started = true;
        register(registry);
        // Which intents to ask for is known once the settings are
        var unused = part(GuildSettingsConsumer.class).start().thenRun(this::own);
    }

    private synchronized void own() {
        if (!stopping) {
            owning = true;
            part(ShardOwnershipConsumer.class).start();
        }
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
        part(GuildSettingsConsumer.class).stop();
        if (wasOwning()) {
            part(ShardOwnershipConsumer.class).stop(OWNERSHIP_LIMIT);
        }
        part(DiscordEventPublisher.class).close(PRODUCER_LIMIT);
        part(ModerationCommandPublisher.class).close(PRODUCER_LIMIT);
        part(TypingPublisher.class).close(PRODUCER_LIMIT);
        part(CheckpointPublisher.class).close(PRODUCER_LIMIT);
        part(Shards.class).stop();
        part(DiscordEdge.class).stop();
    }

    private synchronized boolean wasOwning() {
        stopping = true;
        return owning;
    }

    private <T> T part(Class<T> type) {
        return parts.select(type).get();
    }
}
