package io.wayhaven.logwriter.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.logwriter.LogTable;
import io.wayhaven.logwriter.ModeratedGuild;
import io.wayhaven.logwriter.PostTopic;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.logwriter.projection.Reception;
import io.wayhaven.logwriter.settings.SettingsStore;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class ProjectionRedeliveryIT {

    private static final Instant START = Instant.parse("2026-11-18T12:00:00Z");
    private static final long ONCE = 7_100_000_000_000_000L;
    private static final long OFTEN = 7_200_000_000_000_000L;

    /** So many that no other guild here belongs to the shard. */
    private static final int GAP_SHARDS = 1_000_000;

    private static final int GAP_SHARD = 271_828;
    private static final long IN_GAP = (1_000L * GAP_SHARDS + GAP_SHARD) << 22;
    private static final long BESIDE_GAP = IN_GAP + (1L << 22);

    @Inject
    EventStore<Reception> store;

    @Inject
    SettingsStore settings;

    @Inject
    DataSource database;

    @Test
    void comesToTheSameHoweverOftenAndByHowManyBatchesAreStored() {
        var log = new LogTable(database);
        settings.save(List.of(tellEverything(ONCE, 1), tellEverything(OFTEN, 2)))
                .toCompletableFuture()
                .join();

        for (var batch : chunks(receptions(ONCE, 101))) {
            assertThat(stored(batch)).isEqualTo(new Stored(batch.size(), 0));
        }
        var random = new Random(5);
        for (var batch : chunks(receptions(OFTEN, 102))) {
            // one writer that has not noticed yet that it lost its partition, two that begin where it was committed
            // last,
            // and the same batch once more after a crash between the commit and that of the offset
            var writers = new ArrayList<>(List.of(batch, upTo(batch, random), upTo(batch, random), batch));
            Collections.shuffle(writers, random);
            var attempts = writers.stream()
                    .map(each -> store.store(each).toCompletableFuture())
                    .toList();
            CompletableFuture.allOf(attempts.toArray(CompletableFuture[]::new)).join();
            assertThat(attempts)
                    .extracting(CompletableFuture::join)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Stored.class));
        }

        assertThat(entries(log, OFTEN)).isEqualTo(entries(log, ONCE)).hasSizeGreaterThan(300);
        assertThat(count(log, "log.audit_entry", OFTEN))
                .isEqualTo(count(log, "log.audit_entry", ONCE))
                .isPositive();
        assertThat(count(log, "log.audit_read", OFTEN))
                .isEqualTo(count(log, "log.audit_read", ONCE))
                .isPositive();
        assertThat(count(log, "log.message", OFTEN))
                .isEqualTo(count(log, "log.message", ONCE))
                .isPositive();
        assertThat(count(log, "log.snapshot", OFTEN))
                .isEqualTo(count(log, "log.snapshot", ONCE))
                .isPositive();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(log.query("SELECT count(*) FROM log.outbox", row -> row.getLong(1)))
                        .containsExactly(0L));
        var posts = PostTopic.ids(OFTEN);
        assertThat(posts).isNotEmpty().doesNotHaveDuplicates();
        assertThat(posts).hasSizeGreaterThanOrEqualTo(entries(log, OFTEN).size());
        assertThat(new HashSet<>(posts)).containsAll(firstRevisions(log, OFTEN));
    }

    @Test
    void tellsAGapOnceInEachGuildOfItsShard() {
        var log = new LogTable(database);
        settings.save(List.of(tellEverything(IN_GAP, 3), tellEverything(BESIDE_GAP, 4)))
                .toCompletableFuture()
                .join();
        stored(List.of(
                new Reception(new RecordPosition(103, 0), known(IN_GAP)),
                new Reception(new RecordPosition(103, 1), known(BESIDE_GAP))));
        var gap = new DiscordEvent(
                new DiscordEventId(GAP_SHARD, "after-the-gap", 0),
                DiscordEvent.GAP_TYPE,
                null,
                START,
                "{\"shard\":%d,\"shardCount\":%d,\"reason\":\"it was lost\"}"
                        .formatted(GAP_SHARD, GAP_SHARDS)
                        .getBytes(UTF_8));
        var batch = List.of(new Reception(new RecordPosition(104, 0), gap));

        assertThat(stored(batch)).isEqualTo(new Stored(1, 0));
        assertThat(stored(batch)).isEqualTo(new Stored(0, 1));

        assertThat(log.query(
                        "SELECT concat_ws(' ', ordinal, guild_id, kind) FROM log.entry WHERE event_id = ?",
                        row -> row.getString(1),
                        gap.id().toString()))
                .containsExactly("0 " + IN_GAP + " wayhaven.gap");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(PostTopic.ids(IN_GAP)).containsExactly(gap.id() + "#0@log/1"));
        assertThat(PostTopic.ids(BESIDE_GAP)).isEmpty();
    }

    private static DiscordEvent known(long guild) {
        return new DiscordEvent(
                new DiscordEventId(0, "before-the-gap", guild),
                DiscordEvent.DISPATCH_PREFIX + "GUILD_CREATE",
                new GuildId(guild),
                START,
                "{\"id\":\"%d\",\"joined_at\":\"2020-01-01T00:00:00Z\"}"
                        .formatted(guild)
                        .getBytes(UTF_8));
    }

    private Object stored(List<Reception> batch) {
        return store.store(batch).toCompletableFuture().join();
    }

    private static List<Reception> receptions(long guild, int partition) {
        var moderated = new ModeratedGuild(guild, START.plusMillis(partition), 7);
        for (int i = 0; i < 250; i++) {
            moderated.act();
        }
        moderated.tellTheLateOnes();
        moderated.poll();
        var events = moderated.guild().told();
        var receptions = new ArrayList<Reception>();
        for (DiscordEvent event : events) {
            receptions.add(new Reception(new RecordPosition(partition, receptions.size()), event));
        }
        return receptions;
    }

    private static List<List<Reception>> chunks(List<Reception> receptions) {
        var chunks = new ArrayList<List<Reception>>();
        for (int i = 0; i < receptions.size(); i += 97) {
            chunks.add(receptions.subList(i, Math.min(receptions.size(), i + 97)));
        }
        return chunks;
    }

    private static List<Reception> upTo(List<Reception> batch, Random random) {
        return batch.subList(0, 1 + random.nextInt(batch.size()));
    }

    /** What entries say, without the ids that are the guild's own. */
    private static List<String> entries(LogTable log, long guild) {
        return log.query("""
                SELECT concat_ws(' ', ordinal, kind, confidence,
                                 actor_id, actor_note, target_id, reason)
                FROM log.entry WHERE guild_id = ? ORDER BY occurred_at, event_id, ordinal""", row -> row.getString(1), guild);
    }

    private static List<String> firstRevisions(LogTable log, long guild) {
        return log.query(
                "SELECT event_id || '#' || ordinal || '@log/1' FROM log.entry WHERE guild_id = ?",
                row -> row.getString(1),
                guild);
    }

    private static long count(LogTable log, String table, long guild) {
        return log.query("SELECT count(*) FROM " + table + " WHERE guild_id = ?", row -> row.getLong(1), guild)
                .getFirst();
    }

    private static GuildSettings tellEverything(long guild, long channel) {
        var route = new Route(new ChannelId(channel), null, KindFilter.ALL, IgnoreRules.NONE);
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
