package io.wayhaven.logwriter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.logwriter.EventTopic;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class DecodingIT {

    @Inject
    DiscordEventsConsumer consumer;

    @Inject
    Vertx vertx;

    @Test
    void keepsOffTheEventLoop() throws Exception {
        var onEventLoop = new ConcurrentLinkedQueue<Boolean>();
        var done = new CompletableFuture<Void>();
        var records = batchOf(() -> onEventLoop.add(Context.isOnEventLoopThread()));

        vertx.runOnContext(
                start -> consumer.consume(records).subscribe().with(done::complete, done::completeExceptionally));
        done.get(30, TimeUnit.SECONDS);

        assertThat(onEventLoop).isNotEmpty().containsOnly(false);
    }

    private static ConsumerRecords<byte[], byte[]> batchOf(Runnable whenDecoded) {
        var event = EventTopic.event("decoding", 1, "TEST", 1, "{}");
        var headers = DiscordEventCodec.headers(event).remove("ce_type").add(new Header() {
            @Override
            public String key() {
                return "ce_type";
            }

            @Override
            public byte[] value() {
                whenDecoded.run();
                return "discord.TEST".getBytes(StandardCharsets.UTF_8);
            }
        });
        var source = new ConsumerRecord<byte[], byte[]>(
                "discord.events.v1",
                0,
                1_000_000,
                0,
                TimestampType.CREATE_TIME,
                0,
                2,
                null,
                event.payload(),
                headers,
                Optional.empty());
        return new ConsumerRecords<>(Map.of(new TopicPartition("discord.events.v1", 0), List.of(source)), Map.of());
    }
}
