package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
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
import io.wayhaven.contracts.fact.BanIssued;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.reply.ReplyTo;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(Surroundings.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BansAcrossGuildsIT {

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
    void aBanReachesTenLinkedGuildsWithOneCallEachAndUnbanUndoesIt() {
        // Given
        var guilds = fixture.network("Ten", 10);
        var user = fixture.discord.addUser("trouble");

        // When
        var command = fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 11, user);

        // Then
        assertThat(fixture.discord.calls("PUT", user)).hasSize(11).allSatisfy(call -> {
            assertThat(call.has("query_form")).isFalse();
            assertThat(call.path("reason").asText()).contains("spam – größer", "by the owner", "case ");
        });
        eventually(() -> {
            var facts = fixture.records.facts().stream()
                    .filter(fact -> command.equals(fact.correlationId()))
                    .toList();
            assertThat(facts)
                    .filteredOn(fact -> fact.payload() instanceof BanIssued)
                    .hasSize(1);
            assertThat(facts)
                    .filteredOn(fact -> fact.payload() instanceof DeliverySettled settled
                            && settled.outcome() instanceof Outcome.Applied)
                    .hasSize(11);
            assertThat(facts.getFirst().payload()).isInstanceOf(BanIssued.class);
        });

        // And no echo of its own bans comes back as a case
        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user)).hasSize(1);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(11);

        // And the unban undoes it
        fixture.unban(guilds.get(3), user);
        fixture.everyGuildIs("applied", 11, user);
        assertThat(fixture.discord.calls("DELETE", user)).hasSize(11);
        assertThat(guilds)
                .allSatisfy(
                        guild -> assertThat(fixture.discord.bans(text(guild))).isEmpty());
        var cases = fixture.tables.cases(user);
        assertThat(cases).hasSize(2);
        assertThat(cases.getFirst())
                .containsEntry("superseded_by", cases.getLast().get("case_number"));
    }

    @Test
    void aCommandReceivedTwiceIsDecidedOnce() {
        var guilds = fixture.network("Twice", 2);
        var user = fixture.discord.addUser("trouble");
        var command = fixture.ban(guilds.getFirst(), user, null);

        fixture.ban(command, guilds.getFirst(), user, null);
        var other = fixture.discord.addUser("marker");
        fixture.ban(guilds.getFirst(), other, null);

        fixture.everyGuildIs("applied", 3, other);
        fixture.everyGuildIs("applied", 3, user);
        assertThat(fixture.tables.cases(user)).hasSize(1);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(3);
    }

    @Test
    void aNativeBanSpreadsToTheOthersOnly() {
        var guilds = fixture.network("Native", 4);
        var user = fixture.discord.addUser("trouble");
        var where = guilds.get(2);

        act("ban", where, user);
        fixture.everyGuildIs("applied", 4, user);
        fixture.settle(guilds);

        assertThat(fixture.discord.calls("PUT", user))
                .hasSize(4)
                .noneMatch(call -> call.path("path").asText().contains(text(where)));
        assertThat(fixture.tables.cases(user))
                .hasSize(1)
                .first()
                .satisfies(found -> assertThat(found)
                        .containsEntry("origin", "native")
                        .containsEntry("issuer_id", owner(where))
                        .containsEntry("reason", "in a client"));

        act("unban", where, user);
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.everyGuildIs("applied", 4, user);
        assertThat(fixture.discord.calls("DELETE", user)).hasSize(4);
    }

    @Test
    void aNativeBanOfSomebodyWhoIsBannedEverywhereIsACaseWithoutCalls() {
        var guilds = fixture.network("Again", 3);
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 4, user);
        fixture.settle(guilds);

        fixture.discord.asBot("DELETE", "/guilds/" + text(guilds.get(1)) + "/bans/" + user, null);
        act("ban", guilds.get(1), user);

        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.settle(guilds);
        assertThat(fixture.tables.deliveries(user)).hasSize(4);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(4);
    }

    @Test
    void whereTheAuditLogIsHiddenTheBanEventSpeaks() {
        var guilds = fixture.network("Hidden", 2);
        var user = fixture.discord.addUser("trouble");
        var where = guilds.get(1);
        fixture.discord.setBotPermissions(text(where), 1L << 2);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_role where guild_id = ? and permissions = 4", Fixture.id(where)))
                .isNotEmpty());

        act("ban", where, user);

        fixture.everyGuildIs("applied", 2, user);
        fixture.settle(List.of(guilds.getFirst(), guilds.getLast()));
        assertThat(fixture.tables.cases(user))
                .hasSize(1)
                .first()
                .satisfies(found ->
                        assertThat(found).containsEntry("issuer_id", "null").containsKey("user_name"));
        assertThat(fixture.discord.calls("PUT", user)).hasSize(2);
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

    @Test
    void theReplyTellsEveryGuildsOutcome() throws Exception {
        // Given
        var guilds = fixture.network("Reply *1*", 2);
        var main = guilds.getFirst();
        var user = fixture.discord.addUser("trouble");
        var application =
                fixture.discord.asBot("GET", "/users/@me", null).path("id").asText();
        fixture.discord.asBot(
                "PUT",
                "/applications/" + application + "/commands",
                List.of(Map.of("name", "ban", "description", "Ban somebody")));
        var running = CompletableFuture.supplyAsync(() -> fixture.discord.runCommand(
                Map.of("guild", text(main), "user", owner(main), "command", "ban", "options", Map.of())));
        var interaction = fixture.gateway.nextInteraction();
        fixture.discord.asBot(
                "POST",
                "/interactions/" + interaction.path("id").asText() + "/"
                        + interaction.path("token").asText() + "/callback",
                Map.of("type", 5));
        running.get(10, SECONDS);

        // When
        fixture.ban(main, user, replyTo(application, interaction));

        // Then
        eventually(() -> {
            var reply = fixture.discord.interaction(interaction.path("id").asText());
            var content = reply.path("original").path("content").asText();
            assertThat(content.lines()).hasSize(5);
            assertThat(content).contains("\\*trouble\\*", user, "case ", "✓ Reply \\*1\\* 1: banned");
            assertThat(content.lines().filter(line -> line.startsWith("✓"))).hasSize(3);
        });
        eventually(() -> assertThat(fixture.tables.query("select 1 from sync.pending_reply"))
                .isEmpty());
    }

    private void act(String action, JsonNode guild, String target) {
        fixture.discord.act(Map.of(
                "guild",
                text(guild),
                "user",
                owner(guild),
                "action",
                action,
                "target",
                target,
                "reason",
                "in a client"));
    }

    private ReplyTo replyTo(String application, JsonNode interaction) {
        return new ReplyTo(
                ApplicationId.of(application),
                InteractionId.of(interaction.path("id").asText()),
                new TokenSeal(fixture.discord.token())
                        .seal(interaction.path("token").asText()),
                Instant.now().plusSeconds(900));
    }
}
