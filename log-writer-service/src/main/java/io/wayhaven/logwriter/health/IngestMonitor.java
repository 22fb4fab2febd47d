package io.wayhaven.logwriter.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wayhaven.logwriter.ingest.IngestObserver;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the ingest does and knows whether it can go on.
 *
 * <p>How far it is behind is measured by the Kafka client: {@code kafka_consumer_fetch_manager_records_lag}.
 */
@ApplicationScoped
public class IngestMonitor implements IngestObserver {

    private static final Logger LOG = Logger.getLogger(IngestMonitor.class);

    private final Counter rows;
    private final Counter duplicates;
    private final Counter deadLetters;
    private final Timer batchTime;
    private final DistributionSummary batchRows;
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private volatile int partitions;

    IngestMonitor(MeterRegistry registry) {
        rows = Counter.builder("wayhaven.log.rows").description("Events stored").register(registry);
        duplicates = Counter.builder("wayhaven.log.duplicates")
                .description("Events received again and left out")
                .register(registry);
        deadLetters = Counter.builder("wayhaven.log.dead.letters")
                .description("Records that can't be stored, sent to the dead-letter topic")
                .register(registry);
        batchTime = Timer.builder("wayhaven.log.batch.time")
                .description("From the first attempt to store a batch to its commit")
                .register(registry);
        batchRows = DistributionSummary.builder("wayhaven.log.batch.rows")
                .description("Events stored per transaction")
                .register(registry);
        Gauge.builder("wayhaven.log.waiting", trouble, current -> current.get() == null ? 0 : 1)
                .description("1 while a batch waits for PostgreSQL")
                .register(registry);
    }

    @Override
    public void stored(int newRows, int known, Duration took) {
        rows.increment(newRows);
        duplicates.increment(known);
        batchTime.record(took);
        batchRows.record(newRows);
        if (trouble.getAndSet(null) != null) {
            LOG.infof("PostgreSQL stores again after=%s", took);
        }
    }

    @Override
    public void refused() {
        if (trouble.getAndSet(null) != null) {
            LOG.infof("PostgreSQL answers again");
        }
    }

    @Override
    public void deadLettered() {
        deadLetters.increment();
    }

    @Override
    public void unavailable(String reason) {
        if (!reason.equals(trouble.getAndSet(reason))) {
            LOG.warnf("PostgreSQL can't store now, waiting reason=%s", reason);
        }
    }

    @Override
    public void partitionsHeld(int count) {
        partitions = count;
        LOG.infof("partitions held count=%d", count);
    }

    /** Why a batch waits for PostgreSQL, if one does. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /** How many partitions this writer holds; none if there are more writers than partitions. */
    int partitions() {
        return partitions;
    }
}
