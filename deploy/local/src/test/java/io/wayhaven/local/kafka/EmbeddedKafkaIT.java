package io.wayhaven.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    @TempDir
    Path folder;

    @Test
    void keepsALargeCompressedRecordOverARestartOnOtherPorts() throws Exception {
        // Given
        byte[] large = new byte[15 * 1024 * 1024];
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder));
                KafkaTopics topics = new KafkaTopics(kafka.bootstrapServers())) {
            topics.ensure(Topics.all(1));
            send(kafka.bootstrapServers(), large);
        }

        // When
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder))) {

            // Then
            assertThat(readFirst(kafka.bootstrapServers())).hasSize(large.length);
        }
    }

    @Test
    void topicsFollowTheContracts() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder));
                KafkaTopics topics = new KafkaTopics(kafka.bootstrapServers());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            topics.ensure(Topics.all(1));

            // When
            topics.ensure(Topics.all(3));

            // Then
            assertThat(admin.describeTopics(List.of(Topics.GATEWAY_SHARDS))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
            assertThat(admin.listTopics().names().get()).hasSize(Topics.all(1).size());

            // When
            send(kafka.bootstrapServers(), new byte[] {1});
            topics.recreate(Topics.all(1));

            // Then
            send(kafka.bootstrapServers(), new byte[] {2});
            assertThat(readFirst(kafka.bootstrapServers())).containsExactly(2);
        }
    }

    private static void send(String bootstrapServers, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "lz4",
                "max.request.size",
                KafkaSettings.MAX_MESSAGE_BYTES,
                "buffer.memory",
                2L * KafkaSettings.MAX_MESSAGE_BYTES);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.DISCORD_EVENTS, 0, null, value))
                    .get();
        }
    }

    private static byte[] readFirst(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.DISCORD_EVENTS, 0);
            consumer.assign(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20))
                    .records(partition)
                    .getFirst()
                    .value();
        }
    }
}
