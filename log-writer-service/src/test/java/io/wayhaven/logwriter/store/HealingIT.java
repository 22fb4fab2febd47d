package io.wayhaven.logwriter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    SilenceWatch silences;

    @Inject
    PermissionWatch permissions;

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

    @Test
    void theUsesOfInvitesAmendTheEntriesOfThoseWhoJoined() {
        var id = 7_700_000_000_000_000L;
        var guild = new SimulatedGuild(id, START);
        guild.invites("[{\"code\":\"abc\",\"uses\":3,\"inviter_id\":\"80\"},{\"code\":\"def\",\"uses\":0}]");
        guild.pass(Duration.ofSeconds(5));
        guild.dispatch("GUILD_MEMBER_ADD", "{\"user\":{\"id\":\"70\",\"username\":\"bob\"}}");
        store(guild, 115);
        var before = rows(id);

        guild.pass(Duration.ofSeconds(5));
        guild.dispatch("GUILD_MEMBER_REMOVE", "{\"user\":{\"id\":\"70\",\"username\":\"bob\"}}");
        guild.invites("[{\"code\":\"abc\",\"uses\":4,\"inviter_id\":\"80\"},{\"code\":\"def\",\"uses\":0}]");
        guild.pass(Duration.ofSeconds(5));
        guild.dispatch("GUILD_MEMBER_ADD", "{\"user\":{\"id\":\"71\",\"username\":\"ann\"}}");
        guild.pass(Duration.ofSeconds(5));
        guild.invites("[{\"code\":\"abc\",\"uses\":4,\"inviter_id\":\"80\"},{\"code\":\"def\",\"uses\":1}]");
        store(guild, 115);

        assertThat(before).extracting(Row::revision).containsExactly(1);
        assertThat(before.getFirst().sentence()).startsWith("bob joined the server (account made");
        assertThat(rows(id))
                .filteredOn(row -> row.kind().equals("member.join"))
                .satisfiesExactlyInAnyOrder(
                        bob -> {
                            assertThat(bob.revision()).isEqualTo(2);
                            assertThat(bob.sentence())
                                    .startsWith("bob joined the server, with the invite abc (account");
                        },
                        ann -> {
                            assertThat(ann.revision()).isEqualTo(1);
                            assertThat(ann.sentence())
                                    .startsWith("ann joined the server, with the invite def (account");
                        });
    }

    @Test
    void whatStaysAwayForUnusuallyLongIsToldOnce() {
        var id = 7_500_000_000_000_000L;
        var guild = new SimulatedGuild(id, START);
        guild.dispatch("GUILD_CREATE", "{\"id\":\"%d\",\"name\":\"Quiet\"}".formatted(id));
        for (int i = 0; i < 4 * 24 * 6; i++) {
            guild.pass(Duration.ofMinutes(10));
            guild.dispatch("TYPING_START", "{}");
        }
        store(guild, 113);
        silences.run().await().atMost(Duration.ofSeconds(60));
        for (int i = 0; i < 25; i++) {
            guild.pass(Duration.ofMinutes(10));
            guild.read();
        }
        store(guild, 113);

        silences.run().await().atMost(Duration.ofSeconds(60));
        silences.run().await().atMost(Duration.ofSeconds(60));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows(id))
                        .extracting(Row::sentence)
                        .containsExactly("Nothing of the kind TYPING_START has arrived for 4 hours, which is unusual"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new LogTable(database)
                                .query(
                                        "SELECT told_at IS NOT NULL FROM log.notice WHERE guild_id = ?",
                                        row -> row.getBoolean(1),
                                        id))
                        .containsExactly(true));
    }

    @Test
    void aMissingPermissionIsToldOnceUntilItIsGrantedAndLostAgain() {
        var id = 7_600_000_000_000_000L;
        var guild = new SimulatedGuild(id, START);
        guild.dispatch("READY", "{\"user\":{\"id\":\"99\",\"username\":\"wayhaven\"}}");
        guild.dispatch("GUILD_CREATE", """
                {"id":"%1$d","name":"Strict","owner_id":"1","roles":[
                  {"id":"%1$d","name":"@everyone","permissions":"1024"},{"id":"5","name":"bot","permissions":"0"}],
                 "members":[{"user":{"id":"99","username":"wayhaven"},"roles":["5"]}]}""".formatted(id));
        store(guild, 114);
        look(id);
        assertThat(missing(id)).containsExactly("View Audit Log");

        role(guild, 1 << 7);
        look(id);
        assertThat(missing(id)).hasSize(1);

        role(guild, 0);
        look(id);
        assertThat(missing(id)).containsExactly("View Audit Log", "View Audit Log");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(rows(id))
                                .filteredOn(row -> row.kind().equals("wayhaven.permission_missing"))
                                .hasSize(2)
                                .allSatisfy(
                                        row -> assertThat(row.sentence())
                                                .startsWith(
                                                        "The bot lacks the permission View Audit Log: nobody learns who did it and why")));
    }

    /** Another log writer's turn, such as that of the schedule, does as well. */
    private void look(long guild) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            permissions.run().await().atMost(Duration.ofSeconds(60));
            assertThat(new LogTable(database)
                            .query(
                                    "SELECT marks = seen FROM log.permission WHERE guild_id = ?",
                                    row -> row.getBoolean(1),
                                    guild))
                    .containsExactly(true);
        });
    }

    private void role(SimulatedGuild guild, int permissions) {
        guild.pass(Duration.ofMinutes(1));
        guild.dispatch(
                "GUILD_ROLE_UPDATE",
                "{\"role\":{\"id\":\"5\",\"name\":\"bot\",\"permissions\":\"%d\"}}".formatted(permissions));
        store(guild, 114);
    }

    private List<String> missing(long guild) {
        return new LogTable(database)
                .query(
                        "SELECT facts->>'name' FROM log.notice WHERE guild_id = ? ORDER BY notice_id",
                        row -> row.getString(1),
                        guild);
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
