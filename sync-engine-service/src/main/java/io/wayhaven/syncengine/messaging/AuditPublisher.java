package io.wayhaven.syncengine.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.syncengine.auditcursor.AuditRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Puts what was read in audit logs beside Discord's own dispatches. */
@ApplicationScoped
class AuditPublisher implements AuditRecords {

    private static final String SOURCE = "wayhaven/sync-engine";

    private final MutinyEmitter<byte[]> emitter;

    AuditPublisher(@Channel("audit") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public CompletionStage<Void> publish(List<DiscordEvent> records) {
        return Uni.join()
                .all(records.stream()
                        .map(record -> emitter.sendMessage(message(record)))
                        .toList())
                .usingConcurrencyOf(records.size())
                .andFailFast()
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private static Message<byte[]> message(DiscordEvent record) {
        return Message.of(record.payload())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(record.partitionKey())
                        .withHeaders(headers(record))
                        .build());
    }

    private static Headers headers(DiscordEvent record) {
        return DiscordEventCodec.headers(record)
                .remove(CloudEventHeaders.SOURCE)
                .add(CloudEventHeaders.SOURCE, SOURCE.getBytes(UTF_8));
    }
}
