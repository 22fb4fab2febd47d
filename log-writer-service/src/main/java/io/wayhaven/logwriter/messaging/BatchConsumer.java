package io.wayhaven.logwriter.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.ingest.Backoff;
import io.wayhaven.logwriter.ingest.BatchIngest;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.IngestObserver;
import io.wayhaven.logwriter.ingest.Received;
import java.time.Clock;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes batches of events, one at a time, and returns each only when all of it is safe elsewhere; its offsets are
 * committed after that.
 *
 * <p>A failure must not reach the connector, which would end the channel. While a batch waits, the connector keeps
 * polling with its partitions paused, so that the consumer stays in its group. If a partition moves to another writer
 * meanwhile, both store the same records and the marks let them in once.
 */
final class BatchConsumer<E extends Received> {

    private static final Logger LOG = Logger.getLogger(BatchConsumer.class);

    private final EventDecoder<E> decoder;
    private final Burials burials;
    private final LogWriterConfig config;
    private final BatchIngest<E> ingest;
    private final Vertx vertx;

    BatchConsumer(
            EventDecoder<E> decoder,
            EventStore<E> store,
            Burials burials,
            IngestObserver observer,
            LogWriterConfig config,
            Clock clock,
            Vertx vertx) {
        this.decoder = decoder;
        this.burials = burials;
        this.config = config;
        this.vertx = vertx;
        this.ingest = new BatchIngest<>(
                store,
                observer,
                new Backoff(config.retry().first(), config.retry().limit()),
                duration -> Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(duration)
                        .subscribeAsCompletionStage(),
                RandomGenerator.getDefault(),
                clock);
    }

    /** Completes once every record is stored or buried. */
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return Uni.createFrom()
                .deferred(() -> process(records))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "batch failed, trying again records=%d", records.count()))
                .onFailure()
                .retry()
                .withBackOff(config.retry().first(), config.retry().limit())
                .indefinitely();
    }

    /** Megabytes of JSON would hold up everybody else on the event loop; what follows is back on it. */
    private Uni<Void> process(ConsumerRecords<byte[], byte[]> records) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> DecodedBatch.of(records, decoder), false)
                        .toCompletionStage())
                .chain(this::settle);
    }

    private Uni<Void> settle(DecodedBatch<E> batch) {
        var work = new ArrayList<Uni<Void>>();
        for (var burial : batch.burials()) {
            work.add(burials.undecodable(burial.source(), burial.reason()));
        }
        work.add(Uni.createFrom()
                .completionStage(() -> ingest.ingest(
                        batch.events(),
                        (event, reason) ->
                                burials.refused(batch.source(event), reason).subscribeAsCompletionStage())));
        return Uni.join().all(work).andFailFast().replaceWithVoid();
    }

    /** What becomes of records that no retry can save. */
    interface Burials {

        /** For a record that is no event. */
        Uni<Void> undecodable(ConsumerRecord<byte[], byte[]> source, String reason);

        /** For an event that the database refuses. */
        Uni<Void> refused(ConsumerRecord<byte[], byte[]> source, String reason);
    }
}
