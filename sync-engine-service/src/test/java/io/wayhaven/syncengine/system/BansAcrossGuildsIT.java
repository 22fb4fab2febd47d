package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
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
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
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
        eventually(() -> assertThat(fixture.newestStates(user))
                .containsExactlyInAnyOrder("applied", "applied", "applied", "applied", "already_in_place"));
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
        eventually(() -> assertThat(fixture.tables.query("select 1 from sync.pending_reply where due_at is not null"))
                .isEmpty());

        // And when somebody decides otherwise
        fixture.unban(guilds.getLast(), user);

        // Then the first moderator is told
        eventually(() -> assertThat(fixture.discord
                        .interaction(interaction.path("id").asText())
                        .path("original")
                        .path("content")
                        .asText())
                .contains("**Overtaken** by case", "unban by <@" + owner(guilds.getLast()) + ">"));
    }

    @Test
    void aBanFromAChildReachesOrdinaryMembersOfTheMainGuildAndNoneOfItsModerators() {
        // Given
        var guilds = fixture.network("Standing", 2);
        var main = guilds.getFirst();
        var member = fixture.discord.addUser("member");
        var moderator = fixture.discord.addUser("moderator");
        Stream.of(member, moderator)
                .forEach(user -> fixture.discord.act(Map.of("guild", text(main), "user", user, "action", "join")));
        fixture.discord.act(Map.of(
                "guild",
                text(main),
                "user",
                owner(main),
                "action",
                "role_add",
                "target",
                moderator,
                "role",
                "Moderator"));

        fixture.settle(List.of(main));

        // When
        fixture.ban(guilds.getLast(), member, null);
        fixture.ban(guilds.getLast(), moderator, null);

        // Then
        fixture.everyGuildIs("applied", 3, member);
        eventually(() ->
                assertThat(fixture.newestStates(moderator)).containsExactlyInAnyOrder("applied", "applied", "refused"));
        assertThat(fixture.tables.deliveries(moderator))
                .filteredOn(row -> text(main).equals(row.get("guild_id")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("status")).isEqualTo("refused");
                    assertThat(row.get("detail"))
                            .contains("moderates", main.path("name").asText());
                    assertThat(row.get("remedy")).contains("Ask an administrator of");
                });
        assertThat(fixture.discord.calls("PUT", moderator)).hasSize(2);
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
