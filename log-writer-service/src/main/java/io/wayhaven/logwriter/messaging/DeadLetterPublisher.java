package io.wayhaven.logwriter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.logwriter.LogWriterConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Publishes records that can't be stored, as they came, with where they came from and why they are here. The headers are
 * those of SmallRye's dead-letter queue, so that its tools fit.
 */
@ApplicationScoped
public class DeadLetterPublisher {

    static final String REASON = "dead-letter-reason";
    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    /** The connector adds headers of its own to what it receives. */
    private static final String CONNECTOR_PREFIX = "__smallrye_";

    private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter;
    private final LogWriterConfig config;

    DeadLetterPublisher(
            @Channel(Channels.DEAD_LETTERS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter,
            LogWriterConfig config) {
        this.emitter = emitter;
        this.config = config;
    }

    /** Completes once Kafka has it; waits for as long as Kafka is away. */
    Uni<Void> publish(ConsumerRecord<byte[], byte[]> source, String reason) {
        LOG.warnf(
                "dead letter topic=%s partition=%d offset=%d reason=%s",
                source.topic(), source.partition(), source.offset(), reason);
        return Uni.createFrom()
                .deferred(() -> emitter.send(deadLetter(source, reason)))
                .onFailure()
                .invoke(failure -> LOG.warnf("dead letter not accepted yet reason=%s", failure.toString()))
                .onFailure()
                .retry()
                .withBackOff(config.retry().first(), config.retry().limit())
                .indefinitely();
    }

    private static ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> source, String reason) {
        var headers = new RecordHeaders();
        for (var header : source.headers()) {
            if (!header.key().startsWith(CONNECTOR_PREFIX)) {
                headers.add(header);
            }
        }
        headers.add(REASON, reason.getBytes(UTF_8));
        headers.add(TOPIC, source.topic().getBytes(UTF_8));
        headers.add(PARTITION, Integer.toString(source.partition()).getBytes(UTF_8));
        headers.add(OFFSET, Long.toString(source.offset()).getBytes(UTF_8));
        return new ProducerRecord<>(Topics.deadLetters(source.topic()), null, source.key(), source.value(), headers);
    }
}
