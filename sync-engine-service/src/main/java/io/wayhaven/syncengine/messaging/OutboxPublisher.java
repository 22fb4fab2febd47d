package io.wayhaven.syncengine.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    private static final String CHANNEL = "outbox";

    private final MutinyEmitter<byte[]> emitter;
    private final KafkaClientService clients;

    OutboxPublisher(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            KafkaClientService clients) {
        this.emitter = emitter;
        this.clients = clients;
    }

    /**
     * Completes when Kafka has acknowledged every message; each partition gets them in the order given.
     *
     * <p>While Kafka is away and a topic unknown, each message would wait for it in vain, one after the other, so that the
     * first ones fail and those behind them arrive once it is back: the topics are asked for before any is sent. If one
     * fails all the others are waited for, lest those that are still on their way mix with the next attempt.
     */
    public CompletionStage<Void> publish(List<OutboxRecord> messages) {
        return messages.isEmpty()
                ? CompletableFuture.completedStage(null)
                : topicsKnown(messages).chain(() -> send(messages)).subscribeAsCompletionStage();
    }

    private Uni<Void> topicsKnown(List<OutboxRecord> messages) {
        var producer = clients.getProducer(CHANNEL);
        return Uni.join()
                .all(messages.stream()
                        .map(OutboxRecord::topic)
                        .distinct()
                        .map(producer::partitionsFor)
                        .toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> send(List<OutboxRecord> messages) {
        return Uni.join()
                .all(messages.stream()
                        .map(message -> emitter.sendMessage(record(message)))
                        .toList())
                .usingConcurrencyOf(messages.size())
                .andCollectFailures()
                .replaceWithVoid();
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
