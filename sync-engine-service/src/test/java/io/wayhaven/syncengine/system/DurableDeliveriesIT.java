package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.id;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.syncengine.delivery.DeliveryBook;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the table of deliveries is relied on for. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DurableDeliveriesIT {

    @Inject
    @SuppressWarnings("NullAway.Init") // before any test
    DeliveryBook book;

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    @BeforeAll
    void connect() {
        fixture = new Fixture();
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @AfterEach
    void repair() {
        fixture.discord.noFaults();
    }

    @Test
    void aDeliveryThatWasInterruptedInItsCallComesAgainWhenItIsPutOff() throws Exception {
        var guilds = fixture.network("Put off", 1);
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 2, user);
        fixture.tables.query("update sync.delivery set status = 'calling' where user_id = ?", Long.valueOf(user));

        for (var row : fixture.tables.deliveries(user)) {
            value(book.postpone(new DeliveryId(row.getOrDefault("delivery_id", "")), Instant.now()));
        }

        fixture.everyGuildIs("applied", 2, user);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(2);
    }

    @Test
    void aBanByHandIsCarriedOutWhereAnOlderCallLandsAfterIt() throws Exception {
        // Given
        var guild = fixture.network("Older", 1).getLast();
        var user = fixture.discord.addUser("trouble");
        fixture.discord.act(Map.of("guild", text(guild), "user", owner(guild), "action", "ban", "target", user));
        fixture.everyGuildIs("applied", 1, user);
        fixture.tables.query("""
                insert into sync.delivery
                    (delivery_id, case_number, guild_id, user_id, aspect, action, version, status, attempts)
                select 'older:' || user_id, case_number, guild_id, user_id, aspect, 'unban', version - 1, 'calling', 1
                from sync.desired_state where guild_id = ? and user_id = ?
                """, id(guild), Long.valueOf(user));
        var task = value(book.find(new DeliveryId("older:" + user))).orElseThrow();

        // When
        fixture.discord.asBot("DELETE", "/guilds/" + text(guild) + "/bans/" + user, null);
        value(book.settle(task, new Outcome.Applied()));

        // Then
        eventually(() -> assertThat(fixture.discord.bans(text(guild))).hasSize(1));
        assertThat(fixture.discord.calls("PUT", user)).hasSize(2);
        fixture.tables.query("delete from sync.delivery where delivery_id = ?", "older:" + user);
    }

    @Test
    void whatAnInterruptedCallMayHaveDoneIsLookedAtByWhatOvertookIt() {
        // Given a ban that landed, of which nobody knows
        var guilds = fixture.network("Maybe", 1);
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 2, user);
        fixture.tables.query("update sync.delivery set status = 'calling' where user_id = ?", Long.valueOf(user));
        fixture.tables.query("update sync.desired_state set last_known = null where user_id = ?", Long.valueOf(user));

        // When
        fixture.ban(guilds.getLast(), user, null);

        // Then
        fixture.everyGuildIs("already_in_place", 2, user);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(2);
    }

    @Test
    void onlyOneOfTwoWhoFoundADeliveryAnnouncesTheCall() throws Exception {
        var guild = fixture.network("Fence", 0).getFirst();
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guild, user, null);
        fixture.everyGuildIs("applied", 1, user);
        fixture.tables.query("update sync.delivery set status = 'pending' where user_id = ?", Long.valueOf(user));
        var id = fixture.tables.deliveries(user).getFirst().getOrDefault("delivery_id", "");
        var task = value(book.find(new DeliveryId(id))).orElseThrow();

        assertThat(value(book.announce(task))).isTrue();
        assertThat(value(book.announce(task))).isFalse();
    }

    @Test
    void aGuildThatIsSlowHasNoMoreOnItsWayThanItsLaneHolds() {
        // Given
        var guild = fixture.network("Slow", 0).getFirst();
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guild, user, null);
        fixture.everyGuildIs("applied", 1, user);
        fixture.discord.fault(Map.of("fault", "slow", "route", "GET /guilds/:guild/bans/:user", "millis", 300));

        // When
        fixture.tables.query("""
                insert into sync.delivery
                    (delivery_id, case_number, guild_id, user_id, aspect, action, version, status, next_attempt_at)
                select delivery_id || ':' || number, case_number, guild_id, user_id, aspect, action, version, 'pending',
                    now()
                from sync.delivery, generate_series(1, 90) number where user_id = ?
                """, Long.valueOf(user));
        eventually(() -> assertThat(fixture.tables.deliveries(user))
                .filteredOn(row -> "already_in_place".equals(row.get("status")))
                .hasSizeGreaterThan(1));

        // Then
        assertThat(fixture.records.read(Topics.SYNC_DELIVERIES))
                .filteredOn(record -> new String(record.value(), UTF_8).contains(user))
                .hasSizeLessThan(60);
        fixture.discord.noFaults();
        eventually(() -> assertThat(fixture.tables.deliveries(user))
                .filteredOn(row -> "already_in_place".equals(row.get("status")))
                .hasSize(90));

        // No case has so many deliveries in one guild, and no facts tell of them
        var person = Long.valueOf(user);
        fixture.tables.query("delete from sync.delivery where user_id = ?", person);
        fixture.tables.query("delete from sync.fact where type = 'delivery-concluded' and user_id = ?", person);
    }

    @Test
    void whereTheAuditLogIsHiddenALateReportOfTheBotsOwnCallIsNoCommand() {
        // Given a ban that was lifted before the engine heard of it
        var guild = fixture.network("Late", 1).getLast();
        var user = fixture.discord.addUser("trouble");
        blind(guild, 1L << 2);
        fixture.ban(guild, user, null);
        fixture.everyGuildIs("applied", 2, user);
        fixture.unban(guild, user);
        fixture.everyGuildIs("applied", 2, user);
        blind(guild, 1L << 2 | 1L << 40);
        fixture.tables.query("update sync.delivery set echo = null where user_id = ?", Long.valueOf(user));

        // When it is reported, twice
        report("GUILD_BAN_ADD", guild, user);
        report("GUILD_BAN_ADD", guild, user);
        blind(guild, 1L << 2 | 1L << 41);

        // Then
        assertThat(fixture.tables.cases(user)).hasSize(2);

        // And what a moderator does afterwards is one
        fixture.discord.act(Map.of("guild", text(guild), "user", owner(guild), "action", "ban", "target", user));
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(3));
    }

    @Test
    void whatIsToldOfACallAfterANewerOneWasAnsweredIsNotTakenForWhatHolds() {
        // Given
        var guild = fixture.network("Overtaken", 0).getFirst();
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guild, user, null);
        fixture.everyGuildIs("applied", 1, user);
        fixture.unban(guild, user);
        fixture.everyGuildIs("applied", 1, user);
        fixture.ban(guild, user, null);
        fixture.everyGuildIs("applied", 1, user);
        fixture.settle(List.of(guild));

        // When
        report("GUILD_BAN_REMOVE", guild, user);
        blind(guild, 1L << 3 | 1L << 42);
        fixture.ban(guild, user, null);

        // Then
        fixture.everyGuildIs("already_in_place", 1, user);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(2);
    }

    private void report(String type, JsonNode guild, String user) {
        fixture.records.read(Topics.DISCORD_EVENTS).stream()
                .filter(record -> text(guild).equals(record.key())
                        && new String(record.headers().lastHeader("ce_type").value(), UTF_8).endsWith(type)
                        && new String(record.value(), UTF_8).contains(user))
                .limit(1)
                .forEach(record -> fixture.records.send(new ProducerRecord<>(
                        record.topic(), null, null, record.key(), record.value(), record.headers())));
    }

    /** What was reported until then has been taken in. */
    private void blind(JsonNode guild, long permissions) {
        fixture.discord.setBotPermissions(text(guild), permissions);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_role where guild_id = ? and permissions = ?", id(guild), permissions))
                .isNotEmpty());
    }

    private static <T> T value(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, SECONDS);
    }
}
