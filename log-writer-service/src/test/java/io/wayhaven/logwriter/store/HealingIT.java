package io.wayhaven.logwriter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.logwriter.LogTable;
import io.wayhaven.logwriter.SimulatedGuild;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.logwriter.projection.Reception;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class HealingIT {

    private static final Instant START = Instant.parse("2026-11-18T12:00:00Z");
    private static final long MODERATOR = 80;

    @Inject
    EventStore<Reception> store;

    @Inject
    DataSource database;

    private final List<Reception> stored = new ArrayList<>();

    private record Row(String kind, Long actor, boolean recovered, int revision, String sentence) {}

    @Test
    void anEventThatComesAfterItsAuditEntryAmendsWhatThatTold() {
        var guild = new SimulatedGuild(7_300_000_000_000_000L, START);
        var entry = guild.snowflake();
        guild.pass(Duration.ofSeconds(30));
        guild.found(
                entry,
                "{\"id\":\"%d\",\"action_type\":22,\"user_id\":\"%d\",\"target_id\":\"70\",\"reason\":\"spam\"}"
                        .formatted(entry, MODERATOR));
        store(guild, 111);
        assertThat(rows(7_300_000_000_000_000L))
                .containsExactly(new Row("member.ban", MODERATOR, true, 1, "user 80 banned user 70: “spam”"));

        guild.pass(Duration.ofMinutes(2));
        guild.dispatch(
                "GUILD_BAN_ADD", "{\"guild_id\":\"7300000000000000\",\"user\":{\"id\":\"70\",\"username\":\"bob\"}}");
        store(guild, 111);

        assertThat(rows(7_300_000_000_000_000L))
                .containsExactly(new Row("member.ban", MODERATOR, false, 2, "user 80 banned bob: “spam”"));
    }

    @Test
    void whatTheListOfBansSaysOtherwiseIsToldOnceAndNotBesidesTheAuditLog() {
        var id = 7_400_000_000_000_000L;
        var guild = new SimulatedGuild(id, START);
        guild.listed("[{\"user\":{\"id\":\"71\",\"username\":\"old\"}}]");
        store(guild, 112);
        assertThat(rows(id)).isEmpty();

        guild.pass(Duration.ofHours(1));
        var entry = guild.snowflake();
        guild.pass(Duration.ofMinutes(1));
        guild.listed("""
                [{"user":{"id":"72","username":"ann"},"reason":"raid"},{"user":{"id":"73","username":"eve"}}]""");
        store(guild, 112);
        assertThat(rows(id)).isEmpty();

        guild.pass(Duration.ofSeconds(20));
        guild.found(
                entry,
                "{\"id\":\"%d\",\"action_type\":22,\"user_id\":\"%d\",\"target_id\":\"73\"}"
                        .formatted(entry, MODERATOR));
        guild.read();
        store(guild, 112);
        guild.pass(Duration.ofMinutes(5));
        guild.read();
        store(guild, 112);

        assertThat(rows(id))
                .containsExactlyInAnyOrder(
                        new Row("member.ban", MODERATOR, true, 1, "user 80 banned user 73"),
                        new Row("member.ban", null, true, 2, "Someone banned ann: “raid”"),
                        new Row("member.unban", null, true, 2, "Someone lifted the ban of user 71"));
    }

    private void store(SimulatedGuild guild, int partition) {
        for (var event : guild.told()) {
            stored.add(new Reception(new RecordPosition(partition, stored.size()), event));
        }
        assertThat(store.store(List.copyOf(stored)).toCompletableFuture().join())
                .isInstanceOf(Stored.class);
    }

    private List<Row> rows(long guild) {
        return new LogTable(database)
                .query(
                        "SELECT kind, actor_id, recovered, revision, sentence_text FROM log.entry WHERE guild_id = ? ORDER BY occurred_at, event_id, ordinal",
                        row -> new Row(
                                row.getString(1),
                                (Long) row.getObject(2),
                                row.getBoolean(3),
                                row.getInt(4),
                                row.getString(5)),
                        guild);
    }
}
