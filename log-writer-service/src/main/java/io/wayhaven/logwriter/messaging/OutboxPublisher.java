package io.wayhaven.logwriter.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.logwriter.outbox.Outbox;
import io.wayhaven.logwriter.outbox.OutboxSignal;
import io.wayhaven.logwriter.outbox.WaitingPost;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, at least once and in the order of each channel. Readers know a post that comes again by its
 * id and revision.
 */
@ApplicationScoped
public class OutboxPublisher implements OutboxSignal {

    private static final String SOURCE = "wayhaven/log-writer";
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private final Outbox outbox;
    private final MutinyEmitter<byte[]> emitter;

    /** How often somebody asked for a look since the one that is under way began; 0 if none is. */
    private final AtomicInteger asked = new AtomicInteger();

    OutboxPublisher(
            Outbox outbox,
            @Channel(Channels.POSTS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.outbox = outbox;
        this.emitter = emitter;
    }

    /** For what another process, or this one before a crash, has left. */
    @Scheduled(every = "1s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        filled();
    }

    @Override
    public void filled() {
        if (asked.getAndIncrement() == 0) {
            relay();
        }
    }

    private void relay() {
        int answered = asked.get();
        Uni.createFrom()
                .completionStage(() -> outbox.relay(this::publish))
                .onFailure()
                .invoke(failure -> LOG.warnf("posts wait reason=%s", failure.toString()))
                .onFailure()
                .recoverWithItem(false)
                .subscribe()
                .with(more -> {
                    if (more || !asked.compareAndSet(answered, 0)) {
                        relay();
                    }
                });
    }

    private CompletionStage<Void> publish(List<WaitingPost> posts) {
        var sent = posts.stream().map(post -> emitter.sendMessage(record(post))).toList();
        return Uni.join()
                .all(sent)
                .usingConcurrencyOf(sent.size())
                .andFailFast()
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private static Message<byte[]> record(WaitingPost post) {
        return Message.of(post.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(post.key())
                        .withHeaders(headers(post))
                        .build());
    }

    private static Headers headers(WaitingPost post) {
        var headers = new RecordHeaders();
        CloudEventHeaders.putRequired(headers, post.id(), SOURCE, post.type(), post.decidedAt());
        CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, Long.toUnsignedString(post.guildId()));
        return headers;
    }
}
