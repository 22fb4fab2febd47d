package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordEventPublisherTest {
    private final List<MockProducer<byte[], byte[]>> producers = new CopyOnWriteArrayList<>();
    private final DiscordEventPublisher publisher = new DiscordEventPublisher(this::producer, Duration.ofMillis(100));

    @AfterEach
    void close() {
        publisher.close(Duration.ZERO);
    }

    @Test
    void letsNothingOvertakeWhatKafkaRefused() {
        // Given
        var kafka = producers.getFirst();
        var first = publish(1);
        var second = publish(2);
        awaitHanded("1", "2");

        // When
        kafka.errorNext(new TopicAuthorizationException(Topics.DISCORD_EVENTS));
        var third = publish(3);
        kafka.errorNext(new TopicAuthorizationException(Topics.DISCORD_EVENTS));

        // Then
        awaitHanded("1", "2", "1", "2", "3");
        assertThat(third).isNotDone();
        while (kafka.completeNext()) {}
        assertThat(List.of(first, second, third)).allMatch(CompletableFuture::isDone);
        assertThat(publisher.published()).isEqualTo(3);
    }

    @Test
    void buriesWhatIsRefusedForItself() {
        // Given
        var kafka = producers.getFirst();
        var event = publish(1);
        awaitHanded("1");

        // When
        kafka.errorNext(new InvalidTimestampException("too far in the future"));

        // Then
        await().until(() -> kafka.history().size() == 2);
        assertThat(kafka.history().getLast().topic()).isEqualTo(Topics.deadLetters(Topics.DISCORD_EVENTS));
        assertThat(kafka.completeNext()).isTrue();
        assertThat(event).isCompleted();
    }

    @Test
    void replacesAProducerThatRefusesEverything() {
        // Given
        producers.getFirst().sendException = new KafkaException("fatal");

        // When
        var event = publish(1);

        // Then
        await().until(() -> producers.size() == 2);
        assertThat(producers.getFirst().closed()).isTrue();
        await().until(() -> producers.getLast().completeNext());
        assertThat(event).isCompleted();
    }

    private MockProducer<byte[], byte[]> producer() {
        var producer = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }

    private CompletableFuture<Void> publish(long sequence) {
        return publisher
                .publish(new DiscordEvent(
                        new DiscordEventId(0, "abc", sequence),
                        "discord.MESSAGE_CREATE",
                        null,
                        Instant.EPOCH,
                        Long.toString(sequence).getBytes(UTF_8)))
                .toCompletableFuture();
    }

    private void awaitHanded(String... payloads) {
        await().untilAsserted(() -> assertThat(producers.getFirst().history())
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactly(payloads));
    }
}
