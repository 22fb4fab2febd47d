package io.wayhaven.logwriter.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.logwriter.EventTopic;
import io.wayhaven.logwriter.LogTable;
import io.wayhaven.logwriter.SimulatedGuild;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What the service knew before it was stopped, it knows afterwards. */
final class RestartIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String DATABASE = "restart";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatedGuild guild = new SimulatedGuild(7_630_000_000_000_000L, Instant.now());
    private final long message = guild.snowflake();

    @Test
    void anEditAndADeleteShowWhatAMessageSaidBeforeTheStop(@TempDir Path folder) throws Exception {
        try (var kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder.resolve("kafka")));
                var postgres = EmbeddedPostgres.start(
                        PostgresSettings.onFreePort(folder.resolve("postgres"), "a password", Durability.THROWAWAY))) {
            try (var topics = new KafkaTopics(kafka.bootstrapServers())) {
                topics.ensure(Topics.all(1));
            }
            postgres.createDatabase(DATABASE);
            var log = new LogTable(source(postgres.settings()));
            var environment = environment(kafka.bootstrapServers(), postgres.settings());
            try (var topic = new EventTopic(kafka.bootstrapServers())) {

                // Given a message that was edited
                try (var service = LogWriterProcess.start(folder.resolve("first"), environment)) {
                    guild.dispatch("MESSAGE_CREATE", """
                            {"id":"%d","channel_id":"50","type":19,"timestamp":"%s","edited_timestamp":null,
                             "author":{"id":"70","username":"bob"},"content":"one","attachments":[{"id":"1","filename":"cat.png"}],
                             "referenced_message":{"id":"5","author":{"id":"80","username":"ann"},"content":"a question"}}""".formatted(message, guild.now()));
                    assertThat(change(log, topic, edit("two"))).isEqualTo(contentChange("one", "two"));
                    service.terminate();
                }

                // When the service is started again
                try (var again = LogWriterProcess.start(folder.resolve("second"), environment)) {

                    // Then it tells what the message said last
                    assertThat(change(log, topic, edit("three"))).isEqualTo(contentChange("two", "three"));
                    var deleted = fields(
                            log,
                            topic,
                            guild.dispatch(
                                    "MESSAGE_DELETE", "{\"id\":\"%d\",\"channel_id\":\"50\"}".formatted(message)));
                    assertThat(deleted.at("/content/text").textValue()).isEqualTo("three");
                    assertThat(deleted.path("attachments").toString()).contains("\"cat.png\"");
                    assertThat(deleted.at("/reply_to/id").textValue()).isEqualTo("80");
                    assertThat(deleted.at("/reply_to_content/text").textValue()).isEqualTo("a question");
                    assertThat(log.query(
                                    "SELECT payload->>'content' FROM log.message_revision WHERE message_id = ? ORDER BY revision",
                                    row -> row.getString(1),
                                    message))
                            .containsExactly("one", "two");
                }
            }
        }
    }

    private String edit(String content) {
        guild.pass(Duration.ofMinutes(1));
        return guild.dispatch(
                "MESSAGE_UPDATE",
                "{\"id\":\"%d\",\"channel_id\":\"50\",\"content\":\"%s\",\"edited_timestamp\":\"%s\"}"
                        .formatted(message, content, guild.now()));
    }

    private JsonNode change(LogTable log, EventTopic topic, String event) throws Exception {
        return JSON.readTree(entry(log, topic, event, "changes"));
    }

    private JsonNode fields(LogTable log, EventTopic topic, String event) throws Exception {
        return JSON.readTree(entry(log, topic, event, "fields"));
    }

    private String entry(LogTable log, EventTopic topic, String event, String column) {
        topic.send(
                guild.told().stream().map(each -> EventTopic.toRecord(0, each)).toList());
        return await().atMost(LIMIT)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(
                        () -> log.query(
                                "SELECT " + column + "::text FROM log.entry WHERE event_id = ?",
                                row -> row.getString(1),
                                event),
                        found -> found.size() == 1)
                .getFirst();
    }

    private static JsonNode contentChange(String before, String after) throws Exception {
        return JSON.readTree("""
                [{"property":"content","known":true,"before":{"type":"quote","text":"%s"},"after":{"type":"quote","text":"%s"}}]""".formatted(before, after));
    }

    private static PGSimpleDataSource source(PostgresSettings postgres) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl(DATABASE));
        source.setUser(PostgresSettings.USER);
        source.setPassword(postgres.password());
        return source;
    }

    private static Map<String, String> environment(String bootstrapServers, PostgresSettings postgres) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE),
                "QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(DATABASE),
                "QUARKUS_DATASOURCE_USERNAME", PostgresSettings.USER,
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password());
    }
}
