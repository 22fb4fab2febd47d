package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

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
    void aMissingPermissionIsRefusedThereAndAppliedElsewhere() {
        var guilds = fixture.network("Refusing", 3);
        var user = fixture.discord.addUser("trouble");
        fixture.discord.setBotPermissions(text(guilds.get(2)), 0);

        fixture.ban(guilds.getFirst(), user, null);

        eventually(() -> assertThat(fixture.newestStates(user))
                .containsExactlyInAnyOrder("applied", "applied", "applied", "refused"));
        assertThat(fixture.tables.deliveries(user))
                .filteredOn(row -> "refused".equals(row.get("status")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("detail"))
                            .contains(guilds.get(2).path("name").asText());
                    assertThat(row.get("remedy")).contains("Ban Members");
                });
    }

    @Test
    void whileDiscordIsDownItIsTriedAgainUntilItIsDone() {
        var guilds = fixture.network("Down", 2);
        var user = fixture.discord.addUser("trouble");
        fixture.discord.fault(Map.of("fault", "server_error", "route", "bans", "status", 503));

        fixture.ban(guilds.getFirst(), user, null);
        eventually(() -> assertThat(fixture.tables.deliveries(user))
                .hasSize(3)
                .allSatisfy(row -> assertThat(Integer.parseInt(row.getOrDefault("attempts", "0")))
                        .isGreaterThan(2)));
        fixture.discord.noFaults();

        fixture.everyGuildIs("applied", 3, user);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(3);
    }

    @Test
    void aBanByHandThatIsToldOnlyAfterItWasLiftedHolds() {
        // Given one that a call has lifted, and a newer ban that is not carried out yet
        var guilds = fixture.network("Late", 1);
        var child = guilds.getLast();
        var user = fixture.discord.addUser("trouble");
        fixture.discord.fault(Map.of("fault", "audit", "order", "late", "millis", 5000, "rate", 1));
        fixture.discord.act(Map.of("guild", text(child), "user", owner(child), "action", "ban", "target", user));
        fixture.unban(guilds.getFirst(), user);
        eventually(() -> assertThat(fixture.discord.bans(text(child))).isEmpty());
        fixture.discord.fault(Map.of("fault", "server_error", "route", "PUT", "status", 503));
        fixture.ban(guilds.getFirst(), user, null);

        // When it is told
        eventually(() -> assertThat(fixture.tables.cases(user))
                .extracting(row -> row.get("origin"))
                .contains("native"));
        fixture.discord.noFaults();

        // Then
        eventually(() -> assertThat(guilds)
                .allSatisfy(
                        guild -> assertThat(fixture.discord.bans(text(guild))).hasSize(1)));
    }

    @Test
    void anAnswerThatGotLostLeadsToNoSecondBan() {
        var guilds = fixture.network("Lost", 1);
        var user = fixture.discord.addUser("trouble");
        fixture.discord.fault(Map.of("fault", "server_error", "route", "PUT", "afterEffect", true, "count", 2));

        fixture.ban(guilds.getFirst(), user, null);

        fixture.everyGuildIs("applied", 2, user);
        assertThat(guilds)
                .allSatisfy(guild -> assertThat(fixture.discord.auditLog(text(guild)))
                        .filteredOn(entry -> entry.path("action_type").asInt() == 22)
                        .hasSize(1));
        assertThat(fixture.tables.deliveries(user))
                .allSatisfy(row -> assertThat(row).containsEntry("attempts", "2"));
    }

    @Test
    void aDeliveryThatWasInterruptedIsLookedAtFirst() {
        // Given a crash between the call and its outcome, and one between the intent and the call
        var guilds = fixture.network("Crash", 1);
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 2, user);
        fixture.settle(guilds);
        fixture.discord.asBot("DELETE", "/guilds/" + text(guilds.get(1)) + "/bans/" + user, null);
        fixture.tables.query("update sync.delivery set status = 'calling' where user_id = ?", Long.valueOf(user));

        // When their records are delivered again
        fixture.records.read(Topics.SYNC_DELIVERIES).stream()
                .filter(record -> new String(record.value(), UTF_8).contains(user))
                .forEach(record -> fixture.records.send(new ProducerRecord<>(
                        record.topic(), null, null, record.key(), record.value(), record.headers())));

        // Then only the second one is called again
        fixture.everyGuildIs("applied", 2, user);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(3);
        assertThat(fixture.discord.bans(text(guilds.get(1)))).hasSize(1);
    }

    @Test
    void aRecordThatNobodyCanReadIsADeadLetterAndTheNextOneIsDecided() {
        var guilds = fixture.network("Poison", 1);
        var user = fixture.discord.addUser("trouble");
        fixture.records.send(new ProducerRecord<>(Topics.MODERATION_COMMANDS, user, "not json".getBytes(UTF_8)));

        fixture.ban(guilds.getFirst(), user, null);

        fixture.everyGuildIs("applied", 2, user);
        assertThat(fixture.records.read(Topics.deadLetters(Topics.MODERATION_COMMANDS)))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.headers().lastHeader("dead-letter-reason"))
                        .isNotNull());
    }
}
