package io.wayhaven.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.topic.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaAndPostgresResourceIT {

    @Test
    void everyApplicationGetsEmptyTopicsAndItsOwnDatabase() throws Exception {
        // Given
        Map<String, String> first = new KafkaAndPostgresResource().start();
        try (Connection connection = connect(first)) {
            connection.createStatement().execute("CREATE TABLE left_behind (id int)");
        }
        send(first.getOrDefault("kafka.bootstrap.servers", ""));

        // When
        KafkaAndPostgresResource resource = new KafkaAndPostgresResource();
        resource.init(Map.of(KafkaAndPostgresResource.SHARDS, "2"));
        Map<String, String> second = resource.start();

        // Then
        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        assertThat(second.get("quarkus.datasource.reactive.url"))
                .startsWith("postgresql://127.0.0.1:")
                .isNotEqualTo(first.get("quarkus.datasource.reactive.url"));
        try (Connection connection = connect(second)) {
            assertThat(connection
                            .getMetaData()
                            .getTables(null, "public", "left_behind", null)
                            .next())
                    .isFalse();
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", second.get("kafka.bootstrap.servers")))) {
            var partition = new TopicPartition(Topics.DISCORD_EVENTS, 0);
            var shard = new TopicPartition(Topics.GATEWAY_SHARDS, 1);
            var ends = admin.listOffsets(Map.of(partition, OffsetSpec.latest(), shard, OffsetSpec.latest()))
                    .all()
                    .get();
            assertThat(ends.values()).extracting(end -> end.offset()).isEqualTo(List.of(0L, 0L));
        }
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.getOrDefault("quarkus.datasource.jdbc.url", ""),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }

    private static void send(String bootstrapServers) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.DISCORD_EVENTS, 0, "key", "value"))
                    .get();
        }
    }
}
