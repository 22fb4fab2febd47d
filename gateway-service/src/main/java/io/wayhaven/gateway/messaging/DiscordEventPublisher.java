package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.capture.EventSink;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Appends events to {@code discord.events.v1}. One thread hands them to the Kafka producer in order and is the one that
 * waits when the producer is full or Kafka is away, so that nobody else has to.
 */
public final class DiscordEventPublisher implements EventSink {
    private static final Logger LOG = Logger.getLogger(DiscordEventPublisher.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("discord-events").daemon().factory());

    private final LongAdder count = new LongAdder();

    /**
     * A publisher.
     *
     * @param connection how to reach Kafka
     */
    public DiscordEventPublisher(Map<String, Object> connection) {
        this.producer = new KafkaProducer<>(ProducerSettings.patient(connection));
    }

    @Override
    public CompletionStage<Void> publish(DiscordEvent event) {
        var published = new CompletableFuture<Void>();
        thread.execute(() -> send(event, published));
        return published;
    }

    @Override
    public CompletionStage<Void> publish(DiscordEventId id, DeliveryGap gap) {
        return publish(new DiscordEvent(id, DiscordEvent.GAP_TYPE, null, gap.until(), WireJson.write(gap)));
    }

    private void send(DiscordEvent event, CompletableFuture<Void> published) {
        var record = new ProducerRecord<>(
                Topics.DISCORD_EVENTS,
                null,
                event.partitionKey().getBytes(UTF_8),
                event.payload(),
                DiscordEventCodec.headers(event));
        hand(record, failure -> {
            switch (failure) {
                case null -> {
                    count.increment();
                    published.complete(null);
                }
                case RecordTooLargeException tooLarge -> thread.execute(() -> bury(event, published));
                default -> again(failure, () -> send(event, published));
            }
        });
    }

    /** No retry can save it: keep it, compressed, where an operator finds it, and go on. */
    private void bury(DiscordEvent event, CompletableFuture<Void> published) {
        hand(DeadLetter.of(event), failure -> {
            switch (failure) {
                case null -> {
                    LOG.warnf("event too large for its topic, moved to its dead letters: id=%s", event.id());
                    published.complete(null);
                }
                case RecordTooLargeException tooLarge -> {
                    LOG.errorf("event too large for any topic, left out: id=%s type=%s", event.id(), event.type());
                    published.complete(null);
                }
                default -> again(failure, () -> bury(event, published));
            }
        });
    }

    private void hand(ProducerRecord<byte[], byte[]> record, Consumer<@Nullable Exception> outcome) {
        try {
            var unused = producer.send(record, (metadata, failure) -> outcome.accept(failure));
        } catch (KafkaException | IllegalStateException refused) {
            outcome.accept(refused);
        }
    }

    private void again(Exception failure, Runnable attempt) {
        if (thread.isShutdown()) {
            return;
        }
        LOG.warnf("Kafka refuses an event, trying again: %s", failure.getClass().getSimpleName());
        var unused = thread.schedule(attempt, RETRY.toMillis(), MILLISECONDS);
    }

    /** How many events Kafka has acknowledged. */
    public long published() {
        return count.sum();
    }

    /** Stops, leaving behind what isn't sent by then: it isn't checkpointed either. */
    public void close(Duration limit) {
        thread.shutdownNow();
        try {
            producer.close(limit);
        } catch (KafkaException unclean) {
            LOG.debug("the producer was closed uncleanly", unclean);
        }
    }
}
