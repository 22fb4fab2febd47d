package io.wayhaven.logwriter.messaging;

import io.smallrye.mutiny.Uni;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.ingest.Backoff;
import io.wayhaven.logwriter.ingest.BatchIngest;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.IngestObserver;
import io.wayhaven.logwriter.ingest.LogEntry;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.messaging.Decoded.Readable;
import io.wayhaven.logwriter.messaging.Decoded.Undecodable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes batches of events, one at a time, and returns each only when all of it is safe elsewhere; its offsets are
 * committed after that.
 *
 * <p>A failure must not reach the connector, which would end the channel. While a batch waits, the connector keeps
 * polling with its partitions paused, so that the consumer stays in its group. If a partition moves to another writer
 * meanwhile, both store the same records and the marks let them in once.
 */
@ApplicationScoped
public class DiscordEventsConsumer {

    private static final Logger LOG = Logger.getLogger(DiscordEventsConsumer.class);

    private final EventDecoder decoder = new EventDecoder();
    private final DeadLetterPublisher deadLetters;
    private final LogWriterConfig config;
    private final BatchIngest ingest;

    DiscordEventsConsumer(
            EventStore store,
            DeadLetterPublisher deadLetters,
            IngestObserver observer,
            LogWriterConfig config,
            Clock clock) {
        this.deadLetters = deadLetters;
        this.config = config;
        this.ingest = new BatchIngest(
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

    /** Completes once every record is a row or a dead letter. */
    @Incoming(Channels.DISCORD_EVENTS)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return Uni.createFrom()
                .deferred(() -> process(records))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "batch failed, trying again records=%d", records.count()))
                .onFailure()
                .retry()
                .withBackOff(config.retry().first(), config.retry().limit())
                .indefinitely();
    }

    private Uni<Void> process(ConsumerRecords<byte[], byte[]> records) {
        var entries = new ArrayList<LogEntry>(records.count());
        var sources = new HashMap<RecordPosition, ConsumerRecord<byte[], byte[]>>();
        var burials = new ArrayList<Uni<Void>>();
        for (var source : records) {
            switch (decoder.decode(source)) {
                case Readable readable -> {
                    entries.add(readable.entry());
                    sources.put(readable.entry().position(), source);
                }
                case Undecodable undecodable -> burials.add(deadLetters.publish(source, undecodable.reason()));
            }
        }
        burials.add(store(entries, sources));
        return Uni.join().all(burials).andFailFast().replaceWithVoid();
    }

    private Uni<Void> store(List<LogEntry> entries, Map<RecordPosition, ConsumerRecord<byte[], byte[]>> sources) {
        return Uni.createFrom()
                .completionStage(() -> ingest.ingest(
                        entries,
                        (entry, reason) -> deadLetters
                                .publish(Objects.requireNonNull(sources.get(entry.position())), reason)
                                .subscribeAsCompletionStage()));
    }
}
