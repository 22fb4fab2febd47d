package io.wayhaven.logwriter.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wayhaven.logwriter.ingest.IngestObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts what becomes of the batches of a consumer and knows whether it can go on.
 *
 * <p>How far it is behind is measured by the Kafka client: {@code kafka_consumer_fetch_manager_records_lag}.
 */
abstract class StreamMonitor implements IngestObserver {

    private static final Logger LOG = Logger.getLogger(StreamMonitor.class);

    private final String name;
    private final Counter rows;
    private final Counter duplicates;
    private final Counter deadLetters;
    private final Timer batchTime;
    private final DistributionSummary batchRows;
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private volatile int partitions;

    /**
     * Registers the meters.
     *
     * @param name what it is called in logs
     * @param prefix of the meters' names
     * @param done what was done with an event, such as "stored"
     */
    StreamMonitor(MeterRegistry registry, String name, String prefix, String done) {
        this.name = name;
        rows = Counter.builder(prefix + ".rows").description("Events " + done).register(registry);
        duplicates = Counter.builder(prefix + ".duplicates")
                .description("Events received again and left out")
                .register(registry);
        deadLetters = Counter.builder(prefix + ".dead.letters")
                .description("Records that can't be " + done + ", sent to the dead-letter topic")
                .register(registry);
        batchTime = Timer.builder(prefix + ".batch.time")
                .description("From the first attempt to store a batch to its commit")
                .register(registry);
        batchRows = DistributionSummary.builder(prefix + ".batch.rows")
                .description("Events " + done + " per transaction")
                .register(registry);
        Gauge.builder(prefix + ".waiting", trouble, current -> current.get() == null ? 0 : 1)
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
            LOG.infof("PostgreSQL stores again stream=%s after=%s", name, took);
        }
    }

    @Override
    public void refused() {
        if (trouble.getAndSet(null) != null) {
            LOG.infof("PostgreSQL answers again stream=%s", name);
        }
    }

    @Override
    public void deadLettered() {
        deadLetters.increment();
    }

    @Override
    public void unavailable(String reason) {
        if (!reason.equals(trouble.getAndSet(reason))) {
            LOG.warnf("PostgreSQL can't store now, waiting stream=%s reason=%s", name, reason);
        }
    }

    @Override
    public void partitionsHeld(int count) {
        partitions = count;
        LOG.infof("partitions held stream=%s count=%d", name, count);
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
