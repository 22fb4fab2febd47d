package io.wayhaven.logwriter.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.IngestObserver;
import io.wayhaven.logwriter.ingest.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings events into the log. */
@ApplicationScoped
public class DiscordEventsConsumer {

    private final BatchConsumer<LogEntry> batches;

    DiscordEventsConsumer(
            EventStore<LogEntry> store,
            DeadLetterPublisher deadLetters,
            @Identifier(Channels.DISCORD_EVENTS) IngestObserver observer,
            LogWriterConfig config,
            Clock clock,
            Vertx vertx) {
        var burials = new Burials(deadLetters, observer);
        var decoder = new EventDecoder<>(new LogEntryReader());
        this.batches = new BatchConsumer<>(decoder, store, burials, observer, config, clock, vertx);
    }

    /** Completes once every record is a row or a dead letter. */
    @Incoming(Channels.DISCORD_EVENTS)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return batches.consume(records);
    }

    private record Burials(DeadLetterPublisher deadLetters, IngestObserver observer) implements BatchConsumer.Burials {

        @Override
        public Uni<Void> undecodable(ConsumerRecord<byte[], byte[]> source, String reason) {
            return deadLetters.publish(source, reason).invoke(observer::deadLettered);
        }

        @Override
        public Uni<Void> refused(ConsumerRecord<byte[], byte[]> source, String reason) {
            return undecodable(source, reason);
        }
    }
}
