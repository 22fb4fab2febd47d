package io.wayhaven.logwriter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topic as the gateway fills it, and its dead letters. */
public final class EventTopic implements AutoCloseable {

    public static final Instant TIME = Instant.parse("2026-11-18T12:00:00.123456Z");

    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrapServers;

    /** Of the application's broker. */
    public EventTopic() {
        this(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    public EventTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5, "max.request.size", 20_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A dispatch of shard 0. */
    public static DiscordEvent event(String session, long sequence, String type, long guild, String payload) {
        return event(session, sequence, type, guild, payload, TIME);
    }

    /** A dispatch of shard 0 received at some time. */
    public static DiscordEvent event(
            String session, long sequence, String type, long guild, String payload, Instant time) {
        return new DiscordEvent(
                new DiscordEventId(0, session, sequence),
                DiscordEvent.DISPATCH_PREFIX + type,
                GuildId.of(Long.toString(guild)),
                time,
                payload.getBytes(UTF_8));
    }

    /** An event as a record of a partition. */
    public static ProducerRecord<byte[], byte[]> toRecord(int partition, DiscordEvent event) {
        return new ProducerRecord<>(
                Topics.DISCORD_EVENTS,
                partition,
                event.partitionKey().getBytes(UTF_8),
                event.payload(),
                DiscordEventCodec.headers(event));
    }

    /** Sends records and waits until Kafka has all of them. */
    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        var sent = records.stream().map(producer::send).toList();
        producer.flush();
        for (var each : sent) {
            try {
                each.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError("Kafka did not take a record", e);
            }
        }
    }

    /** Every dead letter so far. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var partition = new TopicPartition(Topics.deadLetters(Topics.DISCORD_EVENTS), 0);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
        }
        return letters;
    }

    @Override
    public void close() {
        producer.close();
    }
}
