package io.wayhaven.logwriter.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.topic.Topics;
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
    private final KafkaClientService clients;

    /** How often somebody asked for a look since the one that is under way began; 0 if none is. */
    private final AtomicInteger asked = new AtomicInteger();

    OutboxPublisher(
            Outbox outbox,
            @Channel(Channels.POSTS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            KafkaClientService clients) {
        this.outbox = outbox;
        this.emitter = emitter;
        this.clients = clients;
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

    /**
     * While Kafka is away and the topic unknown, each post would wait for it in vain, one after the other, so that the first
     * ones fail and those behind them arrive once it is back: the topic is asked for before any is sent. If one fails all
     * the others are waited for, lest those that are still on their way mix with the next attempt.
     */
    private CompletionStage<Void> publish(List<WaitingPost> posts) {
        return clients.getProducer(Channels.POSTS)
                .partitionsFor(Topics.DISCORD_POSTS)
                .chain(() -> send(posts))
                .subscribeAsCompletionStage();
    }

    private Uni<Void> send(List<WaitingPost> posts) {
        var sent = posts.stream().map(post -> emitter.sendMessage(record(post))).toList();
        return Uni.join()
                .all(sent)
                .usingConcurrencyOf(sent.size())
                .andCollectFailures()
                .replaceWithVoid();
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
