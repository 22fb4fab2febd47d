package io.wayhaven.logwriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.SettingsChanged;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.logwriter.settings.SettingsStore;
import io.wayhaven.testkit.EveryColumn;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class ErasureIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ANN = "{\"id\":\"8207\",\"username\":\"ann_the_erased\"}";

    @Inject
    DataSource database;

    @Inject
    SettingsStore settings;

    @Test
    void takesAPersonOutOfEveryTable() {
        var log = new LogTable(database);
        try (var topic = new EventTopic()) {
            topic.send(List.of(
                    EventTopic.toRecord(
                            0, EventTopic.event("erase", 1, "GUILD_MEMBER_ADD", 8201, "{\"user\":" + ANN + "}")),
                    EventTopic.toRecord(
                            0, EventTopic.event("erase", 2, "GUILD_MEMBER_ADD", 8202, "{\"user\":" + ANN + "}"))));
            await().atMost(LIMIT).until(() -> log.sequences("erase").size() == 2);
            await().atMost(LIMIT)
                    .until(() -> log.query(
                                            "SELECT event_id FROM log.entry WHERE event_id LIKE '0:erase:_'",
                                            row -> row.getString(1))
                                    .size()
                            == 2);
            fill(log);

            topic.send(List.of(
                    fact("erase-1", new ErasureOrdered(new GuildId(8201), new UserId(8207), new UserId(8208))),
                    fact("erase-1", new ErasureOrdered(new GuildId(8201), new UserId(8207), new UserId(8208)))));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(log.query(
                                    "SELECT fact_id FROM log.erasure WHERE done_at IS NOT NULL AND fact_id LIKE 'erase-%'",
                                    row -> row.getString(1)))
                            .containsExactly("erase-1"));
        }

        assertThat(payloads(log, "event WHERE session_id = 'erase' AND guild_id = 8201"))
                .containsExactly("{\"user\":{\"id\":\"8207\",\"username\":\"[erased]\"}}");
        assertThat(payloads(log, "event WHERE session_id = 'erase' AND guild_id = 8202"))
                .as("another guild")
                .containsExactly("{\"user\":" + ANN + "}");
        assertThat(payloads(log, "snapshot WHERE type = 'member' AND guild_id = 8201"))
                .containsExactly("{\"user\":{\"id\":\"8207\",\"username\":\"[erased]\"},\"nick\":null}");
        assertThat(payloads(log, "snapshot WHERE type = 'name' AND guild_id = 8201"))
                .containsExactly("{\"id\":\"8207\",\"username\":\"[erased]\"}");
        assertThat(log.query(
                        "SELECT author_name, payload::text FROM log.message WHERE guild_id = 8201",
                        row -> row.getString(1) + " " + row.getString(2)))
                .containsExactly("null {\"author\":{\"id\":\"8207\",\"username\":\"[erased]\"}}");
        assertThat(payloads(log, "message_revision WHERE message_id = log.snowflake('2026-11-18T12:00:00Z')"))
                .containsExactly("{\"author\":{\"id\":\"8207\",\"username\":\"[erased]\"}}");
        assertThat(log.query("""
                        SELECT concat_ws('|', actor_name, sentence_text, sentence, fields, changes, redacted)
                        FROM log.entry WHERE guild_id = 8201 AND event_id = 'erase-entry'""", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("ann_the_erased", "secret")
                .contains("8207 edited a message", "[erased]")
                .endsWith("|t");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(log.query(
                                "SELECT payload::text FROM log.event WHERE type = 'wayhaven.erasure' AND guild_id = 8201",
                                row -> row.getString(1)))
                        .containsExactly("{\"issuer\":\"8208\",\"count\":7}"));
    }

    @Test
    void leavesNothingOfAPersonInAnyColumnNorLetsAnythingComeBackThatWasLate() throws Exception {
        var log = new LogTable(database);
        settings.save(List.of(tellEverything(8211))).toCompletableFuture().get(60, SECONDS);
        try (var relay = database.getConnection();
                var topic = new EventTopic()) {
            // until the end of this transaction nothing goes from the outbox to Kafka
            relay.setAutoCommit(false);
            try (var statement = relay.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('log.outbox', 0))");
            }
            topic.send(PersonEverywhere.records("zq-life", 0));
            await().atMost(LIMIT)
                    .until(() -> log.query("""
                            SELECT 1 FROM log.mark WHERE session_id = 'zq-life' AND last_sequence = ?""", row -> 1, (long) PersonEverywhere.EVENTS)
                                    .size()
                            == 2);
            assertThat(EveryColumn.holding(relay, "log", PersonEverywhere.MARKER))
                    .contains(
                            "event.payload",
                            "message.payload",
                            "message.author_name",
                            "message_revision.payload",
                            "snapshot.payload",
                            "entry.sentence",
                            "entry.fields",
                            "entry.reason",
                            "audit_entry.changes",
                            "audit_entry.reason",
                            "outbox.value");

            topic.send(List.of(fact("zq-order", new ErasureOrdered(null, PersonEverywhere.PERSON, null))));
            await().atMost(LIMIT)
                    .until(() -> log.query(
                                            "SELECT 1 FROM log.erasure WHERE fact_id = 'zq-order' AND done_at IS NOT NULL",
                                            row -> 1)
                                    .size()
                            == 1);
            assertThat(EveryColumn.holding(relay, "log", PersonEverywhere.MARKER))
                    .isEmpty();
            assertThat(log.query(
                            "SELECT reason FROM log.audit_entry WHERE guild_id = 8211 AND target_id = 8217",
                            row -> row.getString(1)))
                    .contains("spam by [erased]");

            topic.send(PersonEverywhere.records("zq-late", 500));
            await().atMost(LIMIT)
                    .until(() -> log.query("""
                            SELECT 1 FROM log.mark WHERE session_id = 'zq-late' AND last_sequence = ?""", row -> 1, (long) PersonEverywhere.EVENTS)
                                    .size()
                            == 2);
            assertThat(EveryColumn.holding(relay, "log", PersonEverywhere.MARKER))
                    .isEmpty();
            relay.rollback();
        }
        assertThat(log.query(
                        "SELECT DISTINCT type FROM log.event WHERE session_id = 'zq-late' AND NOT redacted ORDER BY type",
                        row -> row.getString(1)))
                .as("what doesn't name the person")
                .containsExactly("MESSAGE_DELETE", "MESSAGE_DELETE_BULK");
        assertThat(log.query(
                        "SELECT target_id FROM log.entry WHERE event_id LIKE '0:zq-late:%' AND kind = 'member.ban'",
                        row -> row.getLong(1)))
                .containsExactly(8217L);
    }

    @Test
    void tellsFactsOfTheNetworkInTheLogOnce() {
        var log = new LogTable(database);
        try (var topic = new EventTopic()) {
            topic.send(List.of(
                    new ProducerRecord<>(Topics.MODERATION_EVENTS, 0, null, "{".getBytes(UTF_8)),
                    fact(
                            "set-1",
                            new SettingsChanged(new GuildId(8205), new UserId(8), "The log channel is #log.", 2))));
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(log.query(
                                "SELECT payload::text FROM log.event WHERE type = 'wayhaven.settings' AND guild_id = 8205",
                                row -> row.getString(1)))
                        .containsExactly("{\"issuer\":\"8\",\"change\":\"The log channel is #log.\"}"));
    }

    private static void fill(LogTable log) {
        log.execute(
                "SELECT log.make_partition(t, date '2026-11-16') FROM unnest(ARRAY['entry','message','message_revision']) t");
        log.execute("""
                INSERT INTO log.snapshot VALUES
                  ('member', 8201, 8207, '{"user":%s,"nick":"annie"}', now())
                ON CONFLICT (type, guild_id, object_id) DO UPDATE SET payload = excluded.payload""".formatted(ANN));
        log.execute("""
                INSERT INTO log.message VALUES (log.snowflake('2026-11-18T12:00:00Z'), 8201, 5, 8207, 'ann_the_erased',
                  '{"author":%s,"content":"secret"}', 1, now(), now(), NULL)""".formatted(ANN));
        log.execute("""
                INSERT INTO log.message_revision VALUES (log.snowflake('2026-11-18T12:00:00Z'), 0,
                  '{"author":%s,"content":"secret"}', now())""".formatted(ANN));
        log.execute("""
                INSERT INTO log.entry (event_id, ordinal, kind, family, severity, guild_id, actor_id, actor_name,
                  confidence, sentence, sentence_text, fields, changes, recovered, revision, change_number, occurred_at,
                  updated_at, kafka_partition, kafka_offset)
                VALUES ('erase-entry', 0, 'message.edit', 'messages', 'info', 8201, 8207, 'ann_the_erased', 'self',
                  '[{"type":"user","text":"ann_the_erased","id":"8207"},{"type":"words","text":" edited a message"}]',
                  'ann_the_erased edited a message', '{}',
                  '[{"property":"content","known":true,"before":{"type":"quote","text":"secret"}}]',
                  false, 1, 1, '2026-11-18T12:00:00Z', now(), 0, 0)""");
    }

    private static GuildSettings tellEverything(long guild) {
        var route = new Route(new ChannelId(3), null, KindFilter.ALL, IgnoreRules.NONE);
        return new GuildSettings(
                new GuildId(guild),
                1,
                Map.of(RouteName.LOG, route),
                Map.of(),
                IgnoreRules.NONE,
                new Retention(null, null),
                List.of());
    }

    private static List<String> payloads(LogTable log, String where) {
        return log.query("SELECT payload::text FROM log." + where, row -> row.getString(1));
    }

    private static ProducerRecord<byte[], byte[]> fact(String id, ModerationFact fact) {
        var codec = new EnvelopeCodec<ModerationFact>(MessageFamilies.FACTS);
        var envelope = new Envelope<>(
                id,
                "wayhaven/sync-engine",
                MessageFamilies.FACTS.typeOf(fact),
                EventTopic.TIME,
                null,
                null,
                null,
                fact);
        return new ProducerRecord<>(
                Topics.MODERATION_EVENTS,
                0,
                fact.partitionKey().getBytes(UTF_8),
                codec.value(envelope),
                codec.headers(envelope));
    }
}
