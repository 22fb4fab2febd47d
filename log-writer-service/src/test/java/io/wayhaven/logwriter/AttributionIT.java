package io.wayhaven.logwriter;

import static io.wayhaven.logwriter.EventTopic.toRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.logwriter.ModeratedGuild.Told;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class AttributionIT {

    private static final long GUILD = 7_000_000_000_000_000L;
    private static final int ACTIONS = 1000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    @Inject
    DataSource database;

    private record Row(String eventId, Long actor, String confidence, String note, int revision, String sentence) {}

    @Test
    void namesTheRightPersonOrNobody() {
        var log = new LogTable(database);
        var guild = new ModeratedGuild(GUILD, Instant.parse("2026-11-18T12:00:00Z"), 42);
        try (var topic = new EventTopic()) {
            for (int i = 0; i < ACTIONS; i++) {
                guild.act();
            }
            send(topic, guild);
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(rows(log).keySet())
                            .containsAll(guild.truth().keySet()));

            guild.tellTheLateOnes();
            guild.poll();
            guild.poll();
            guild.guild().dispatch("GUILD_BAN_ADD", "{\"guild_id\":\"%d\",\"user\":{\"id\":\"1\"}}".formatted(GUILD));
            var last = guild.guild().told();
            topic.send(last.stream().map(event -> toRecord(7, event)).toList());
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(rows(log).keySet())
                            .contains(last.getLast().id().toString()));
        }
        var rows = rows(log);

        var wrong = new ArrayList<String>();
        var unlabelled = new ArrayList<Row>();
        var unamended = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        guild.truth().forEach((event, truth) -> {
            var row = rows.get(event);
            if (row.actor() != null && row.actor() != truth.actor()) {
                wrong.add(truth + " " + row);
            }
            if (row.actor() == null && (row.note() == null || !row.confidence().equals("unknown"))) {
                unlabelled.add(row);
            }
            boolean late = truth.told() == Told.LATE || truth.told() == Told.BY_CURSOR;
            if (late && (row.actor() == null || row.revision() < 2 && truth.told() == Told.LATE)) {
                unamended.add(truth + " " + row);
            }
            if (row.actor() == null && truth.told() != Told.NEVER) {
                unknown.add(truth + " " + row);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(unlabelled).isEmpty();
        assertThat(unamended).isEmpty();
        // what remains are deleted messages of which the counts don't tell
        assertThat(unknown).allSatisfy(each -> assertThat(each).contains("delete"));
        assertThat(unknown).hasSizeLessThan(guild.truth().size() / 10);
    }

    private static void send(EventTopic topic, ModeratedGuild guild) {
        topic.send(
                guild.guild().told().stream().map(event -> toRecord(7, event)).toList());
    }

    private static Map<String, Row> rows(LogTable log) {
        List<Row> rows = log.query(
                "SELECT event_id, actor_id, confidence, actor_note, revision, sentence_text FROM log.entry WHERE guild_id = ? AND ordinal = 0 AND kind <> 'member.kick'",
                row -> new Row(
                        row.getString(1),
                        (Long) row.getObject(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)),
                GUILD);
        return rows.stream().collect(Collectors.toMap(Row::eventId, Function.identity()));
    }
}
