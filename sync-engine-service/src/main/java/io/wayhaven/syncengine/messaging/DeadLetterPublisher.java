package io.wayhaven.syncengine.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.syncengine.pacing.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Puts records that no retry can save aside, as they are, with where they come from and why. Header names are those of
 * SmallRye's dead letter queue.
 */
@ApplicationScoped
class DeadLetterPublisher {

    private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);

    private final MutinyEmitter<byte[]> emitter;
    private final Patience patience;

    DeadLetterPublisher(
            @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            Patience patience) {
        this.emitter = emitter;
        this.patience = patience;
    }

    /** Completes when the record is durable where it is put. */
    CompletionStage<Void> bury(ConsumerRecord<String, byte[]> record, Throwable failure) {
        var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        LOG.errorf(
                "dead letter topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason.replaceAll("\\p{Cntrl}", " "));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(Topics.deadLetters(record.topic()))
                .withKey(record.key())
                .withHeaders(headers(record, reason))
                .build();
        return patience.persist(
                () -> emitter.sendMessage(Message.of(record.value()).addMetadata(metadata))
                        .subscribeAsCompletionStage());
    }

    private static Headers headers(ConsumerRecord<String, byte[]> record, String reason) {
        var headers = new RecordHeaders(record.headers());
        headers.add("dead-letter-reason", reason.getBytes(UTF_8));
        headers.add("dead-letter-topic", record.topic().getBytes(UTF_8));
        headers.add(
                "dead-letter-partition", Integer.toString(record.partition()).getBytes(UTF_8));
        headers.add("dead-letter-offset", Long.toString(record.offset()).getBytes(UTF_8));
        return headers;
    }
}
