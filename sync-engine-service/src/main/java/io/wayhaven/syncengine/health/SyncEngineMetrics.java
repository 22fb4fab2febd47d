package io.wayhaven.syncengine.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.delivery.DeliveryObserver;
import io.wayhaven.syncengine.echo.EchoObserver;
import io.wayhaven.syncengine.echo.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts what happens. */
@ApplicationScoped
public class SyncEngineMetrics implements DeliveryObserver, EchoObserver {

    private static final Logger LOG = Logger.getLogger(SyncEngineMetrics.class);

    private final MeterRegistry registry;
    private final AtomicLong backlog = new AtomicLong();

    SyncEngineMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("wayhaven.outbox.backlog", backlog);
    }

    /** Deliveries by outcome, and how long they took from the decision. */
    @Override
    public void settled(Outcome outcome, Duration age) {
        Timer.builder("wayhaven.deliveries")
                .tag("outcome", outcome.kind())
                .register(registry)
                .record(age);
    }

    /** Says once a pause what will not be done in a guild for a while. */
    @Override
    public void parked(GuildId guild, Instant until) {
        registry.counter("wayhaven.deliveries.parked").increment();
        LOG.warnf(
                "guild=%s has reached Discord's limit of bans of people who are not members: members are banned as before, the others not before %s. Nothing needs to be done; fewer old bans to bring over help.",
                guild, until);
    }

    /** Actions seen, by whose they were. */
    @Override
    public void judged(Verdict verdict) {
        var kind = switch (verdict) {
            case Verdict.Echo echo -> "echo";
            case Verdict.Ignored ignored -> "ignored";
            case Verdict.Native found -> "native";
        };
        registry.counter("wayhaven.actions.seen", "verdict", kind).increment();
    }

    /** Messages that wait in the outbox; answers that there is nothing more to do about it. */
    public boolean outboxBacklog(long waiting) {
        backlog.set(waiting);
        return false;
    }
}
