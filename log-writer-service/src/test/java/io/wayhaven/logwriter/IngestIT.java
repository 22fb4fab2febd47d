package io.wayhaven.logwriter;

import static io.wayhaven.logwriter.EventTopic.TIME;
import static io.wayhaven.logwriter.EventTopic.event;
import static io.wayhaven.logwriter.EventTopic.toRecord;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class IngestIT {

    private static final long GUILD = 1001;

    @Inject
    DataSource database;

    private LogTable log;
    private EventTopic topic;

    @BeforeEach
    void connect() {
        log = new LogTable(database);
        topic = new EventTopic();
    }

    @AfterEach
    void disconnect() {
        topic.close();
    }

    @Test
    void storesEveryColumn() {
        var message =
                event("columns", 7, "MESSAGE_CREATE", GUILD, "{\"channel_id\":\"22\",\"author\":{\"id\":\"33\"}}");
        var gap = new DiscordEvent(
                new DiscordEventId(0, "columns", 0),
                DiscordEvent.GAP_TYPE,
                null,
                TIME,
                "{\"shard\":0}".getBytes(UTF_8));

        topic.send(List.of(toRecord(4, gap), toRecord(4, message)));

        await().untilAsserted(() -> assertThat(log.sequences("columns")).hasSize(2));
        assertThat(log.query(
                        """
                        SELECT event_id, shard, sequence, type, guild_id, channel_id, user_id, payload::text, kafka_partition,
                               received_at = '%s'::timestamptz
                        FROM log.event WHERE session_id = 'columns' ORDER BY kafka_offset""".formatted(TIME),
                        row -> tuple(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getObject(5),
                                row.getObject(6),
                                row.getObject(7),
                                row.getString(8),
                                row.getInt(9),
                                row.getBoolean(10))))
                .containsExactly(
                        new Tuple("0:columns:0", 0, 0L, "wayhaven.gap", null, null, null, "{\"shard\":0}", 4, true),
                        new Tuple(
                                "0:columns:7",
                                0,
                                7L,
                                "MESSAGE_CREATE",
                                GUILD,
                                22L,
                                33L,
                                "{\"channel_id\":\"22\",\"author\":{\"id\":\"33\"}}",
                                4,
                                true));
    }

    @Test
    void keepsPayloadsVerbatim() {
        var payloads = List.of(
                "{\"content\":\"nul \\u0000 and \\ud83d lone\"}",
                "{\"n\":123456789012345678901234567890.1234567890e-400}",
                " \t\r\n{ \"b\" : 1 ,\n \"a\":[ ] , \"b\":2 } ",
                "{\"emoji\":\"\ud83d\ude00 \u202e\u00a0\u007f\"}",
                "[]",
                "null",
                "{\"long\":\"" + "x".repeat(3_000_000) + "\"}");

        topic.send(sequence(payloads.size())
                .mapToObj(i -> toRecord(0, event("verbatim", i, "TEST", GUILD, payloads.get((int) i - 1))))
                .toList());

        await().untilAsserted(() -> assertThat(log.sequences("verbatim")).hasSize(payloads.size()));
        assertThat(log.query(
                        "SELECT payload::text FROM log.event WHERE session_id = 'verbatim' ORDER BY sequence",
                        row -> row.getString(1)))
                .isEqualTo(payloads);
    }

    @Test
    void storesReplayedRecordsOnce() {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var once = sequence(3000)
                .mapToObj(i -> toRecord(1, event("replay", i, "TEST", GUILD, "{}")))
                .toList();
        records.addAll(once.subList(0, 2000));
        records.addAll(once.subList(1000, 2500));
        records.addAll(once.subList(0, 10));
        records.addAll(once.subList(2400, 3000));
        records.addAll(once);

        topic.send(records);
        topic.send(List.of(toRecord(1, event("replay", 3001, "LAST", GUILD, "{}"))));

        await().untilAsserted(() -> assertThat(log.sequences("replay")).contains(3001L));
        assertThat(log.sequences("replay")).isEqualTo(sequence(3001).boxed().toList());
    }

    @Test
    void sendsPoisonToTheDeadLettersAndStoresItsNeighbours() {
        var before = topic.deadLetters().size();
        var broken = toRecord(2, event("poison", 2, "TEST", GUILD, "{\"a\":"));
        var headless = toRecord(2, event("poison", 4, "TEST", GUILD, "{}"));
        headless.headers().remove("ce_session");
        var refused = toRecord(2, event("poi\0son", 6, "TEST", GUILD, "{}"));
        var overlong = toRecord(2, event("poison", 8, "T".repeat(9000) + randomLetters(9000), GUILD, "{}"));

        topic.send(List.of(
                toRecord(2, event("poison", 1, "TEST", GUILD, "{}")),
                broken,
                toRecord(2, event("poison", 3, "TEST", GUILD, "{}")),
                headless,
                toRecord(2, event("poison", 5, "TEST", GUILD, "{}")),
                refused,
                toRecord(2, event("poison", 7, "TEST", GUILD, "{}")),
                overlong,
                toRecord(2, event("poison", 9, "TEST", GUILD, "{}"))));

        await().untilAsserted(() -> assertThat(log.sequences("poison")).containsExactly(1L, 3L, 5L, 7L, 9L));
        await().untilAsserted(() -> assertThat(topic.deadLetters()).hasSize(before + 5));
        var letters = topic.deadLetters().subList(before, before + 5);
        assertThat(letters)
                .extracting(letter -> header(letter.headers(), "dead-letter-reason"))
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).isEqualTo("the value is not JSON"),
                        reason -> assertThat(reason).isEqualTo("header ce_session is missing"),
                        reason -> assertThat(reason).startsWith("PostgreSQL 22021"),
                        reason -> assertThat(reason).startsWith("PostgreSQL 54000"),
                        reason -> assertThat(reason).startsWith("interpretation: PostgreSQL 22021"));
        var letter = letters.stream()
                .filter(each -> "the value is not JSON".equals(header(each.headers(), "dead-letter-reason")))
                .findFirst()
                .orElseThrow();
        assertThat(letter.value()).isEqualTo(broken.value());
        assertThat(letter.key()).isEqualTo(broken.key());
        assertThat(header(letter.headers(), "dead-letter-topic")).isEqualTo("discord.events.v1");
        assertThat(header(letter.headers(), "dead-letter-partition")).isEqualTo("2");
        assertThat(header(letter.headers(), "dead-letter-offset")).containsOnlyDigits();
        assertThat(letter.headers().toArray())
                .startsWith(broken.headers().toArray())
                .hasSize(broken.headers().toArray().length + 4);
    }

    @Test
    void makesThePartitionOfAnOldEvent() {
        topic.send(List.of(
                toRecord(3, event("old", 1, "TEST", GUILD, "{}", Instant.parse("2019-05-05T23:59:59Z"))),
                toRecord(3, event("old", 2, "TEST", GUILD, "{}", Instant.parse("2019-05-06T00:00:00Z"))),
                toRecord(3, event("old", 3, "TEST", GUILD, "{}"))));

        await().untilAsserted(() -> assertThat(log.sequences("old")).containsExactly(1L, 2L, 3L));
        assertThat(log.query(
                        "SELECT tableoid::regclass::text FROM log.event WHERE session_id = 'old' ORDER BY sequence",
                        row -> row.getString(1)))
                .containsExactly("log.event_2019w18", "log.event_2019w19", "log.event_2026w47");
    }

    @Test
    void makesAPartitionAgainThatSomebodyDropped() {
        var time = Instant.parse("2018-03-07T00:00:00Z");
        topic.send(List.of(toRecord(3, event("dropped", 1, "TEST", GUILD, "{}", time))));
        await().untilAsserted(() -> assertThat(log.sequences("dropped")).containsExactly(1L));
        log.execute("DROP TABLE log.event_2018w10");

        topic.send(List.of(toRecord(3, event("dropped", 2, "TEST", GUILD, "{}", time))));

        await().untilAsserted(() -> assertThat(log.sequences("dropped")).containsExactly(2L));
    }

    @Test
    void makesPartitionsAhead() {
        await().untilAsserted(
                        () -> assertThat(log.query("""
                        SELECT count(*) FROM pg_inherits
                        WHERE inhparent = 'log.event'::regclass AND inhrelid::regclass::text >= to_char(now(), '"log.event_"IYYY"w"IW')""", row -> row.getLong(1))).containsExactly(5L));
    }

    @Test
    void keepsTheLastNames() {
        topic.send(List.of(
                toRecord(
                        5,
                        event(
                                "names",
                                1,
                                "GUILD_CREATE",
                                501,
                                "{\"id\":\"501\",\"name\":\"Old\",\"channels\":[{\"id\":\"601\",\"name\":\"general\"}]}")),
                toRecord(5, event("names", 2, "CHANNEL_CREATE", 501, "{\"id\":\"602\",\"name\":\"rules\"}")),
                toRecord(5, event("names", 3, "GUILD_UPDATE", 501, "{\"id\":\"501\",\"name\":\"New\"}")),
                toRecord(5, event("names", 4, "CHANNEL_UPDATE", 501, "{\"id\":\"601\",\"name\":\"lobby\"}")),
                toRecord(5, event("names", 3, "GUILD_UPDATE", 501, "{\"id\":\"501\",\"name\":\"Replayed\"}"))));

        await().untilAsserted(() -> assertThat(log.sequences("names")).hasSize(4));
        assertThat(log.query("SELECT name FROM log.guild WHERE guild_id = 501", row -> row.getString(1)))
                .containsExactly("New");
        assertThat(log.query(
                        "SELECT channel_id, guild_id, name FROM log.channel WHERE guild_id = 501 ORDER BY channel_id",
                        row -> tuple(row.getLong(1), row.getLong(2), row.getString(3))))
                .containsExactly(tuple(601L, 501L, "lobby"), tuple(602L, 501L, "rules"));
    }

    private static LongStream sequence(int last) {
        return LongStream.rangeClosed(1, last);
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    /** Letters that don't compress: an index entry has a limit. */
    private static String randomLetters(int count) {
        return new java.util.Random(7)
                .ints(count, 'A', 'Z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
