package io.wayhaven.logwriter.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.IngestObserver;
import io.wayhaven.logwriter.projection.Reception;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Makes entries of events, at its own pace: the log is not held up by what it may take to understand them. */
@ApplicationScoped
public class InterpretationConsumer {

    private final BatchConsumer<Reception> batches;

    InterpretationConsumer(
            EventStore<Reception> store,
            DeadLetterPublisher deadLetters,
            @Identifier(Channels.INTERPRETATION) IngestObserver observer,
            LogWriterConfig config,
            Clock clock,
            Vertx vertx) {
        var burials = new Burials(deadLetters, observer);
        this.batches =
                new BatchConsumer<>(new EventDecoder<>(Reception::new), store, burials, observer, config, clock, vertx);
    }

    /** Completes once every event is interpreted or a dead letter. */
    @Incoming(Channels.INTERPRETATION)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return batches.consume(records);
    }

    private record Burials(DeadLetterPublisher deadLetters, IngestObserver observer) implements BatchConsumer.Burials {

        /** The ingest buries it; one letter is enough. */
        @Override
        public Uni<Void> undecodable(ConsumerRecord<byte[], byte[]> source, String reason) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> refused(ConsumerRecord<byte[], byte[]> source, String reason) {
            return deadLetters.publish(source, "interpretation: " + reason).invoke(observer::deadLettered);
        }
    }
}
