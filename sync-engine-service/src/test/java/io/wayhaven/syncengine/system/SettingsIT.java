package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.guildId;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.EraseEverywhere;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.ShowSettings;
import io.wayhaven.contracts.command.ToggleEvent;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.SettingsChanged;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.ReplyTo;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(WithConfigFile.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsIT {

    private static final long ADMINISTRATOR = 1L << 3;

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    @TestHTTPResource("/q/health/ready")
    @SuppressWarnings("NullAway.Init") // before any test
    private URI health;

    @BeforeAll
    void connect() {
        fixture = new Fixture();
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @Test
    void theFileIsTakenInAtTheStartAndWheneverItChanges() throws Exception {
        var guild = fixture.discord.addGuilds("File", 1).getFirst();
        eventually(() -> assertThat(published(guild)).hasSize(1));

        Files.writeString(WithConfigFile.file(), """
                {"log_channel_id": %s, "events": {"// members": "--", "on_member_join": false}}
                """.formatted(channel(guild)));
        eventually(() -> assertThat(published(guild)).hasSize(2).last().satisfies(settings -> {
            assertThat(settings.version()).isEqualTo(2);
            assertThat(settings.toggles()).containsEntry("on_member_join", false);
            assertThat(settings.routes()).containsOnlyKeys(RouteName.values());
        }));
    }

    @Test
    void aFileThatCannotBeUsedIsToldAndTheLastGoodOneStaysInForce() throws Exception {
        Files.writeString(WithConfigFile.file(), "{\"events\": {\"on_member_remove\": false}}");
        var before = seen("Before");
        eventually(() -> assertThat(published(before))
                .last()
                .satisfies(settings -> assertThat(settings.toggles()).containsEntry("on_member_remove", false)));

        Files.writeString(WithConfigFile.file(), "{\"purge_logs_after_days\": -3}");
        eventually(() -> assertThat(healthOfTheFile())
                .contains("line 1, column 27, key purge_logs_after_days: -3 is no number"));
        Files.writeString(WithConfigFile.file(), "{\"events\": {\"on_member_remove\": true,");
        eventually(() -> assertThat(healthOfTheFile()).contains("line 1, column ", "Put the JSON right"));
        var newcomer = seen("Newcomer");
        assertThat(published(newcomer)).singleElement().satisfies(settings -> {
            assertThat(settings.toggles()).containsEntry("on_member_remove", false);
            assertThat(settings.retention().events()).isNull();
        });

        Files.writeString(WithConfigFile.file(), """
                {"purge_logs_after_days": 7,
                 "routes": {"alerts": {"channel_id": 81384788765712999}}}""");
        eventually(() -> assertThat(published(newcomer)).last().satisfies(settings -> {
            assertThat(settings.retention().messages()).isEqualTo(7);
            assertThat(settings.toggles()).isEmpty();
            assertThat(settings.routes()).isEmpty();
        }));
        eventually(
                () -> assertThat(healthOfTheFile())
                        .contains(
                                "line 2, column 38, key routes.alerts.channel_id: no server that the bot is in has a channel 81384788765712999."));
    }

    @Test
    void aGuildsOwnSettingsAreDecidedOncePublishedAndTold() {
        var guild = seen("Own");
        var id = id();
        var channel = channel(guild);

        var command = new SetRoute(context(id, guild, ADMINISTRATOR, null), RouteName.LOG, ChannelId.of(channel), null);
        fixture.records.command(id, text(guild), command);
        fixture.records.command(id, text(guild), command);
        var other = id();
        fixture.records.command(
                other,
                text(guild),
                new ToggleEvent(context(other, guild, ADMINISTRATOR, null), "on_member_ban", false));

        eventually(() -> {
            assertThat(published(guild)).last().satisfies(settings -> {
                assertThat(settings.toggles()).containsEntry("on_member_ban", false);
                assertThat(settings.routes().get(RouteName.LOG))
                        .satisfies(route -> assertThat(route.channel()).isEqualTo(ChannelId.of(channel)));
            });
            assertThat(facts(id)).singleElement().isInstanceOf(SettingsChanged.class);
        });
        assertThat(published(guild)).extracting(GuildSettings::version).doesNotHaveDuplicates();
    }

    @Test
    void whoMayNotChangesNothing() {
        var guild = seen("Refused");
        var id = id();

        var issuer = new Issuer(UserId.of("81384788765712384"), "somebody", 1L << 11, List.of());
        fixture.records.command(
                id,
                text(guild),
                new ToggleEvent(
                        new CommandContext(
                                new CommandId(id), guildId(guild), issuer, Origin.SLASH, Instant.now(), null),
                        "on_member_ban",
                        false));

        eventually(() -> assertThat(facts(id)).singleElement().isInstanceOf(CommandRefused.class));
        assertThat(published(guild))
                .allSatisfy(settings -> assertThat(settings.toggles()).doesNotContainKey("on_member_ban"));
    }

    @Test
    void theAnswerShowsWhatIsInForce() throws Exception {
        var guild = seen("Show");
        var application =
                fixture.discord.asBot("GET", "/users/@me", null).path("id").asText();
        fixture.discord.asBot(
                "PUT",
                "/applications/" + application + "/commands",
                List.of(Map.of("name", "config", "description", "Settings")));
        var running = CompletableFuture.supplyAsync(() -> fixture.discord.runCommand(
                Map.of("guild", text(guild), "user", owner(guild), "command", "config", "options", Map.of())));
        var interaction = fixture.gateway.nextInteraction();
        fixture.discord.asBot(
                "POST",
                "/interactions/" + interaction.path("id").asText() + "/"
                        + interaction.path("token").asText() + "/callback",
                Map.of("type", 5));
        running.get(10, SECONDS);

        var id = id();
        fixture.records.command(
                id,
                text(guild),
                new ShowSettings(context(id, guild, ADMINISTRATOR, replyTo(application, interaction))));

        eventually(() -> assertThat(fixture.discord
                        .interaction(interaction.path("id").asText())
                        .path("original")
                        .path("content")
                        .asText())
                .startsWith("**Routes**\n• log → ")
                .contains("**Kept**\n• messages "));
    }

    @Test
    void aPersonIsErasedHereAndOthersAreOrderedTo() {
        var guilds = fixture.network("Erase", 1);
        var here = guilds.getFirst();
        var user = fixture.discord.addUser("trouble");
        fixture.ban(here, user, null);
        fixture.everyGuildIs("applied", 2, user);

        var id = id();
        fixture.records.command(id, text(here), new EraseUser(context(id, here, ADMINISTRATOR, null), UserId.of(user)));
        eventually(() -> assertThat(facts(id))
                .singleElement()
                .isEqualTo(new ErasureOrdered(guildId(here), UserId.of(user), UserId.of(owner(here)))));
        assertThat(fixture.tables.cases(user))
                .allSatisfy(found -> assertThat(found)
                        .containsEntry("user_name", "[erased]")
                        .containsEntry("issuer_name", "the owner"));

        var everywhere = id();
        fixture.records.command(
                everywhere,
                owner(here),
                new EraseEverywhere(new CommandId(everywhere), UserId.of(owner(here)), Instant.now()));
        eventually(() -> assertThat(facts(everywhere))
                .singleElement()
                .isEqualTo(new ErasureOrdered(null, UserId.of(owner(here)), null)));
        assertThat(fixture.tables.cases(user))
                .allSatisfy(found -> assertThat(found)
                        .containsEntry("issuer_name", "[erased]")
                        .containsEntry("issuer_id", owner(here)));
    }

    private String healthOfTheFile() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var checks = new ObjectMapper()
                    .readTree(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .body())
                    .path("checks");
            return StreamSupport.stream(checks.spliterator(), false)
                    .filter(check -> check.path("name").asText().equals("configuration file"))
                    .map(check -> check.path("status").asText() + check.path("data"))
                    .findFirst()
                    .orElse("");
        }
    }

    private JsonNode seen(String name) {
        var guild = fixture.discord.addGuilds(name, 1).getFirst();
        eventually(() -> assertThat(published(guild)).isNotEmpty());
        return guild;
    }

    private String channel(JsonNode guild) {
        return StreamSupport.stream(
                        fixture.discord
                                .asBot("GET", "/guilds/" + text(guild) + "/channels", null)
                                .spliterator(),
                        false)
                .filter(channel -> channel.path("type").asInt() == 0)
                .map(channel -> channel.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private List<GuildSettings> published(JsonNode guild) {
        return fixture.records.read(Topics.GUILD_SETTINGS).stream()
                .filter(record -> record.key().equals(text(guild)))
                .map(record ->
                        (GuildSettings) MessageFamilies.SETTINGS.decode("wayhaven.settings.guild", record.value()))
                .toList();
    }

    private List<ModerationFact> facts(String command) {
        return fixture.records.facts().stream()
                .filter(fact -> command.equals(fact.correlationId()))
                .map(fact -> fact.payload())
                .toList();
    }

    private static CommandContext context(String id, JsonNode guild, long permissions, @Nullable ReplyTo replyTo) {
        var issuer = new Issuer(UserId.of(owner(guild)), "the owner", permissions, List.of());
        return new CommandContext(new CommandId(id), guildId(guild), issuer, Origin.SLASH, Instant.now(), replyTo);
    }

    private ReplyTo replyTo(String application, JsonNode interaction) {
        return new ReplyTo(
                ApplicationId.of(application),
                InteractionId.of(interaction.path("id").asText()),
                new TokenSeal(fixture.discord.token())
                        .seal(interaction.path("token").asText()),
                Instant.now().plusSeconds(900));
    }

    private static String id() {
        return "settings:" + UUID.randomUUID();
    }
}
