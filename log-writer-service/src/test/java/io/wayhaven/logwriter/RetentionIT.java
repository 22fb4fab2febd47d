package io.wayhaven.logwriter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.logwriter.settings.SettingsStore;
import io.wayhaven.logwriter.store.Purge;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RetentionIT.NinetyDays.class)
@WithTestResource(KafkaAndPostgresResource.class)
final class RetentionIT {

    /** Events 90 days, what people wrote 30. */
    public static final class NinetyDays implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("wayhaven.retention.events-days", "90", "wayhaven.retention.messages-days", "30");
        }
    }

    private static final String MESSAGE =
            "{\"id\":\"1\",\"content\":\"secret \\u0000 words\",\"author\":{\"id\":\"5\",\"username\":\"ann\"}}";

    @Inject
    DataSource database;

    @Inject
    Purge purge;

    @Inject
    SettingsStore settings;

    @Test
    void purgesWhatIsOverForEverybodyForAGuildAndForContents() throws Exception {
        var log = new LogTable(database);
        settings.save(List.of(keeping(8102, 60))).toCompletableFuture().get(10, SECONDS);
        var old = day(100);
        event(log, "ancient", old.minus(Duration.ofDays(7)), 8101, "TYPING_START", "{}");
        event(log, "older", day(70), 8101, "TYPING_START", "{}");
        event(log, "strict", day(70), 8102, "TYPING_START", "{}");
        event(log, "strict-kept", day(50), 8102, "TYPING_START", "{}");
        event(log, "written", day(35), 8101, "MESSAGE_CREATE", MESSAGE);
        event(log, "fresh", day(10), 8101, "MESSAGE_CREATE", MESSAGE);

        assertThat(log.query(
                        "SELECT row_count FROM log.retention_preview(90, 30) WHERE guild_id = 8102 AND class = 'events'",
                        row -> row.getLong(1)))
                .containsExactly(1L);

        purge.run().await().atMost(Duration.ofSeconds(60));

        // while the schedule's purge is at it, others leave it to that one, which may have begun before the settings
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            purge.run().await().atMost(Duration.ofSeconds(60));
            assertThat(log.query(
                            "SELECT event_id FROM log.event WHERE session_id = 'retention'", row -> row.getString(1)))
                    .containsExactlyInAnyOrder("older", "strict-kept", "written", "fresh");
        });
        assertThat(log.query("SELECT payload::text FROM log.event WHERE event_id = 'written'", row -> row.getString(1)))
                .containsExactly("{\"id\":\"1\",\"author\":{\"id\":\"5\",\"username\":\"ann\"}}");
        assertThat(log.query("SELECT payload::text FROM log.event WHERE event_id = 'fresh'", row -> row.getString(1)))
                .containsExactly(MESSAGE);
        assertThat(log.query(
                        "SELECT guild_id || ':' || row_count FROM log.purge WHERE class = 'events' AND guild_id IN (8101, 8102)",
                        row -> row.getString(1)))
                .containsExactlyInAnyOrder("8101:1", "8102:1");
        await().untilAsserted(() -> assertThat(log.query(
                        "SELECT guild_id FROM log.event WHERE type = 'wayhaven.purge' AND guild_id IN (8101, 8102)",
                        row -> row.getLong(1)))
                .containsExactlyInAnyOrder(8101L, 8102L));
    }

    private static GuildSettings keeping(long guild, int days) {
        return new GuildSettings(
                new GuildId(guild), 1, Map.of(), Map.of(), IgnoreRules.NONE, new Retention(null, days), List.of());
    }

    private static Instant day(int ago) {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(ago));
    }

    private static void event(LogTable log, String id, Instant at, long guild, String type, String payload) {
        log.execute("SELECT log.make_partition('event', date_trunc('week', timestamptz '%s' AT TIME ZONE 'UTC')::date)"
                .formatted(at));
        log.execute("""
                INSERT INTO log.event (event_id, shard, session_id, sequence, type, guild_id, received_at, payload,
                                       kafka_partition, kafka_offset)
                VALUES ('%s', 0, 'retention', 1, '%s', %d, '%s', '%s', 0, 0)""".formatted(id, type, guild, at, payload));
    }
}
