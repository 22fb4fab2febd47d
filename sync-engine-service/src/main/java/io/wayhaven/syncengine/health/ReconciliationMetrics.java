package io.wayhaven.syncengine.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.syncengine.reconciliation.Findings;
import io.wayhaven.syncengine.reconciliation.ReconciliationObserver;
import io.wayhaven.syncengine.reconciliation.ReconciliationText;
import io.wayhaven.syncengine.reconciliation.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts and tells what comparisons find. */
@ApplicationScoped
public class ReconciliationMetrics implements ReconciliationObserver {

    private static final Logger LOG = Logger.getLogger(ReconciliationMetrics.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong finishedAt = new AtomicLong();

    ReconciliationMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        registry.gauge("wayhaven.reconciliation.last.finished.seconds", finishedAt);
    }

    @Override
    public void finished(Run run, Findings findings) {
        finishedAt.set(clock.instant().getEpochSecond());
        registry.counter("wayhaven.reconciliation.runs", "mode", run.mode().stored())
                .increment();
        if (!run.mode().mends()) {
            return;
        }
        for (var cause : DriftCause.values()) {
            var count = findings.counts().stream()
                    .filter(some -> some.cause() == cause)
                    .findFirst();
            registry.counter("wayhaven.reconciliation.found", "cause", cause.key())
                    .increment(count.map(some -> some.found()).orElse(0));
            registry.counter("wayhaven.reconciliation.mended", "cause", cause.key())
                    .increment(count.map(some -> some.mended()).orElse(0));
        }
        if (findings.total() > 0) {
            LOG.infof(
                    "Reconciliation found %d discrepancies in the network of guild=%s, %d auto-resolved: %s",
                    findings.total(), run.guild(), findings.mended(), ReconciliationText.summary(findings.counts()));
        }
    }
}
