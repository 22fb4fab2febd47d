package io.wayhaven.syncengine.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends what the outbox holds. */
@ApplicationScoped
public class OutboxPublisher {

    private static final String SOURCE = "wayhaven/sync-engine";

    private final MutinyEmitter<byte[]> emitter;

    OutboxPublisher(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Completes when Kafka has acknowledged every message; each partition gets them in the order given. */
    public CompletionStage<Void> publish(List<OutboxRecord> messages) {
        return Uni.join()
                .all(messages.stream()
                        .map(message -> emitter.sendMessage(record(message)))
                        .toList())
                .usingConcurrencyOf(messages.size())
                .andFailFast()
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private static Message<byte[]> record(OutboxRecord message) {
        return Message.of(message.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(message.topic())
                        .withKey(message.key())
                        .withHeaders(headers(message))
                        .build());
    }

    private static Headers headers(OutboxRecord message) {
        var headers = new RecordHeaders();
        CloudEventHeaders.putRequired(headers, message.id(), SOURCE, message.type(), message.time());
        CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, message.subject());
        CloudEventHeaders.put(headers, CloudEventHeaders.CORRELATION_ID, message.correlationId());
        CloudEventHeaders.put(headers, CloudEventHeaders.CAUSATION_ID, message.causationId());
        return headers;
    }
}
