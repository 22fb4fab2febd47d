package io.wayhaven.logwriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.logwriter.projection.Reception;
import io.wayhaven.logwriter.settings.SettingsStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is told in log channels while Kafka is away. */
@QuarkusTest
@WithTestResource(RestartableKafka.class)
final class PostsOutageIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final List<Long> GUILDS = List.of(7_610_000_000_000_000L, 7_620_000_000_000_000L);
    private static final int BATCHES = 4;
    private static final int BATCH = 50;

    RestartableKafka kafka;

    @Inject
    EventStore<Reception> store;

    @Inject
    SettingsStore settings;

    @Inject
    DataSource database;

    private final List<Reception> receptions = new ArrayList<>();

    @Test
    void reachesEachChannelOnceAndInOrderWhenItIsBack() {
        // Given
        var log = new LogTable(database);
        settings.save(GUILDS.stream().map(PostsOutageIT::tellEverything).toList())
                .toCompletableFuture()
                .join();
        var guilds = GUILDS.stream()
                .map(id -> new SimulatedGuild(id, Instant.parse("2026-11-18T12:00:00Z")))
                .toList();

        // When there are more posts than go to Kafka at a time, and it has been tried in vain
        kafka.stopBroker();
        for (int batch = 0; batch < BATCHES; batch++) {
            guilds.forEach(this::ban);
            assertThat(store.store(List.copyOf(receptions))
                            .toCompletableFuture()
                            .join())
                    .isInstanceOf(Stored.class);
        }
        var attempts = new HashSet<String>();
        await().atMost(LIMIT).until(() -> attempts.addAll(attempt(log)) && attempts.size() > 1);
        assertThat(waiting(log)).isEqualTo((long) GUILDS.size() * BATCHES * BATCH);
        kafka.startBroker();

        // Then
        await().atMost(LIMIT).untilAsserted(() -> assertThat(waiting(log)).isZero());
        for (var guild : GUILDS) {
            // readers know one that comes again by its id: an acknowledgement may have been lost
            assertThat(PostTopic.ids(guild).stream().distinct()).containsExactlyElementsOf(decided(log, guild));
        }
    }

    private void ban(SimulatedGuild guild) {
        IntStream.range(0, BATCH).forEach(each -> {
            guild.pass(Duration.ofSeconds(1));
            guild.dispatch("GUILD_BAN_ADD", "{\"user\":{\"id\":\"%d\"}}".formatted(guild.snowflake()));
        });
        guild.told().forEach(event -> receptions.add(new Reception(new RecordPosition(121, receptions.size()), event)));
    }

    /** The transaction in which posts are being sent. */
    private static List<String> attempt(LogTable log) {
        return log.query("""
                SELECT l.virtualtransaction FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                WHERE l.locktype = 'advisory' AND a.datname = current_database()
                  AND (l.classid::bigint << 32) | l.objid::bigint = hashtextextended('log.outbox', 0)
                  AND a.xact_start > (SELECT min(decided_at) FROM log.outbox)""", row -> row.getString(1));
    }

    private static long waiting(LogTable log) {
        return log.query(
                        "SELECT count(*) FROM log.outbox WHERE guild_id IN (?, ?)",
                        row -> row.getLong(1),
                        GUILDS.toArray())
                .getFirst();
    }

    private static List<String> decided(LogTable log, long guild) {
        return log.query(
                "SELECT event_id || '#' || ordinal || '@log/1' FROM log.entry WHERE guild_id = ? ORDER BY occurred_at",
                row -> row.getString(1),
                guild);
    }

    private static GuildSettings tellEverything(long guild) {
        var route = new Route(new ChannelId(guild + 1), null, KindFilter.ALL, IgnoreRules.NONE);
        return new GuildSettings(
                new GuildId(guild),
                1,
                Map.of(RouteName.LOG, route),
                Map.of(),
                IgnoreRules.NONE,
                new Retention(null, null),
                List.of());
    }
}
