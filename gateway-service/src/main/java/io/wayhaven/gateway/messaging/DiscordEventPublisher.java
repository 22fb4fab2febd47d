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
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Appends events to {@code discord.events.v1}. One thread hands them to the Kafka producer in order and is the one that
 * waits when the producer is full or Kafka is away, so that nobody else has to. What Kafka refuses is sent again, and
 * everything after it waits until then: a log that tells copies by their order would take what was overtaken for one.
 * Only what is refused for what it is itself goes to the dead letters instead.
 */
public final class DiscordEventPublisher implements EventSink {
    private static final Logger LOG = Logger.getLogger(DiscordEventPublisher.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** After so many pauses without any success in between, the producer may be the one that is broken. */
    private static final int PAUSES_OF_A_PRODUCER = 10;

    private record Waiting(long number, DiscordEvent event, boolean buried, CompletableFuture<Void> published) {
        ProducerRecord<byte[], byte[]> record() {
            return buried
                    ? DeadLetter.of(event)
                    : new ProducerRecord<>(
                            Topics.DISCORD_EVENTS,
                            null,
                            event.partitionKey().getBytes(UTF_8),
                            event.payload(),
                            DiscordEventCodec.headers(event));
        }

        Waiting bury() {
            return new Waiting(number, event, true, published);
        }
    }

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Duration retry;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("discord-events").daemon().factory());

    private final LongAdder count = new LongAdder();
    /** What isn't handed to the producer, in order; seen by the publisher's thread only. */
    private final Queue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::number));

    private long numbers;
    private boolean paused;
    /** How many refused events are on their way back to the publisher's thread: nothing may overtake them. */
    private final AtomicInteger returning = new AtomicInteger();

    private final AtomicInteger fruitlessPauses = new AtomicInteger();
    private volatile Producer<byte[], byte[]> producer;

    /**
     * A publisher.
     *
     * @param connection how to reach Kafka
     */
    public DiscordEventPublisher(Map<String, Object> connection) {
        this(() -> new KafkaProducer<>(ProducerSettings.patient(connection)), RETRY);
    }

    DiscordEventPublisher(Supplier<Producer<byte[], byte[]>> producers, Duration retry) {
        this.producers = producers;
        this.retry = retry;
        this.producer = producers.get();
    }

    @Override
    public CompletionStage<Void> publish(DiscordEvent event) {
        var published = new CompletableFuture<Void>();
        thread.execute(() -> {
            waiting.add(new Waiting(numbers++, event, false, published));
            drain();
        });
        return published;
    }

    @Override
    public CompletionStage<Void> publish(DiscordEventId id, DeliveryGap gap) {
        return publish(new DiscordEvent(id, DiscordEvent.GAP_TYPE, null, gap.until(), WireJson.write(gap)));
    }

    private void drain() {
        for (var next = waiting.peek(); next != null && !paused && returning.get() == 0; next = waiting.peek()) {
            hand(waiting.remove());
        }
    }

    private void hand(Waiting next) {
        try {
            var unused = producer.send(next.record(), (metadata, failure) -> {
                if (failure == null) {
                    sent(next);
                } else {
                    refused(next, failure);
                }
            });
        } catch (KafkaException | IllegalStateException failure) {
            refused(next, failure);
        }
    }

    private void sent(Waiting done) {
        fruitlessPauses.set(0);
        if (done.buried()) {
            LOG.warnf(
                    "event refused by its topic, moved to its dead letters: id=%s",
                    done.event().id());
        } else {
            count.increment();
        }
        done.published().complete(null);
    }

    private void refused(Waiting event, Exception failure) {
        switch (failure) {
            case RecordTooLargeException tooLarge
            when event.buried() -> {
                LOG.errorf(
                        "event too large for any topic, left out: id=%s type=%s",
                        event.event().id(), event.event().type());
                event.published().complete(null);
            }
            case RecordTooLargeException tooLarge -> takeBack(event.bury(), () -> {});
            case InvalidRecordException invalid when !event.buried() -> takeBack(event.bury(), () -> {});
            case InvalidTimestampException untimely when !event.buried() -> takeBack(event.bury(), () -> {});
            default -> takeBack(event, () -> pause(failure));
        }
    }

    private void takeBack(Waiting event, Runnable then) {
        returning.incrementAndGet();
        try {
            thread.execute(() -> {
                returning.decrementAndGet();
                waiting.add(event);
                then.run();
                drain();
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("an event was left behind at the end", closed);
        }
    }

    private void pause(Exception failure) {
        if (paused) {
            return;
        }
        paused = true;
        LOG.warnf("Kafka refuses events, trying again: %s", failure.getClass().getSimpleName());
        var unused = thread.schedule(this::resume, retry.toMillis(), MILLISECONDS);
    }

    private void resume() {
        if (fruitlessPauses.incrementAndGet() >= PAUSES_OF_A_PRODUCER) {
            replaceProducer();
        }
        paused = false;
        drain();
    }

    /** A producer that met a fatal error refuses everything for ever. What it holds comes back, to be sent by the next. */
    private void replaceProducer() {
        LOG.warn("Kafka's producer has refused everything for a while, trying another one");
        closeProducer(Duration.ZERO);
        producer = producers.get();
        fruitlessPauses.set(0);
    }

    /** How many events Kafka has acknowledged. */
    public long published() {
        return count.sum();
    }

    /** Stops, leaving behind what isn't sent by then: it isn't checkpointed either. */
    public void close(Duration limit) {
        thread.shutdownNow();
        closeProducer(limit);
    }

    private void closeProducer(Duration limit) {
        try {
            producer.close(limit);
        } catch (KafkaException unclean) {
            LOG.debug("the producer was closed uncleanly", unclean);
        }
    }
}
