package io.wayhaven.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.commands.SlashCommand;
import io.wayhaven.gateway.stage.GatewayProcess;
import io.wayhaven.gateway.stage.Stage;
import io.wayhaven.gateway.stage.TopicReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From a person who uses a slash command to the typed command. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsIT {
    private static final int EPHEMERAL = 64;
    private static final int COUNT = SlashCommand.ALL.size();
    private static final String SECRET = "s3cret-of-a-webhook";

    private Stage stage;
    private GatewayProcess gateway;

    @BeforeAll
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        gateway = stage.gateway();
        gateway.awaitLine("Pre-sync commands present in tree: ban, unban, ");
        gateway.awaitLine("Application commands synced globally synced_count=" + COUNT + "$");
        gateway.awaitLine("Synced command names: ban, unban, ");
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    @Order(1)
    void turnsABanIntoATypedCommandWithASealedWayToAnswer() {
        var target = member();

        var shown = use("ban", "{\"user\":\"" + target + "\",\"reason\":\"spam\"}");

        assertThat(shown.path("callback").path("type").asInt())
                .as(shown.toString())
                .isEqualTo(5);
        assertThat(shown.path("callback").path("data").path("flags").asInt()).isEqualTo(EPHEMERAL);
        try (var commands = stage.reader(Topics.MODERATION_COMMANDS)) {
            var record = commands.awaitRecord(any -> true);
            var envelope = new EnvelopeCodec<>(MessageFamilies.COMMANDS).read(record.headers(), record.value());
            var ban = (Ban) envelope.payload();
            assertThat(envelope.id())
                    .isEqualTo("interaction:" + shown.path("id").asText());
            assertThat(record.key()).isEqualTo(target);
            assertThat(ban.target().user()).hasToString(target);
            assertThat(ban.target().name()).isNotBlank();
            assertThat(Objects.requireNonNull(ban.context().issuer()).permissions())
                    .isNotZero();
            var replyTo = Objects.requireNonNull(ban.context().replyTo());
            var token = new TokenSeal(stage.token()).open(replyTo.token());
            assertThat(token).isNotBlank();
            assertThat(new String(record.value(), UTF_8)).doesNotContain(token);
            try (var events = stage.reader(Topics.DISCORD_EVENTS)) {
                var event = events.awaitRecord(
                        any -> TopicReader.header(any, "ce_type").equals("discord.INTERACTION_CREATE"));
                assertThat(new String(event.value(), UTF_8))
                        .doesNotContain(token)
                        .contains(shown.path("id").asText());
            }
        }
        assertThat(gateway.lines()).noneMatch(line -> line.contains(stage.token()) || line.contains("spam"));
    }

    @Test
    @Order(2)
    void answersAtOnceWhatCannotBeUsed() {
        var shown = use("setup", "{\"add-child\":{\"guild-id\":\"my other server\"}}");

        assertThat(shown.path("callback").path("type").asInt())
                .as(shown.toString())
                .isEqualTo(4);
        assertThat(shown.path("callback").path("data").path("flags").asInt()).isEqualTo(EPHEMERAL);
        assertThat(shown.path("callback").path("data").path("content").asText()).contains("guild-id");
    }

    @Test
    @Order(2)
    void suggestsKindsOfEventsWhileOneIsBeingTyped() {
        var first = suggested("config events", "{\"event\":\"message.del\"}", "event")
                .path(0);

        assertThat(first.path("value").asText()).isEqualTo("message.delete");
        assertThat(first.path("name").asText()).isEqualTo("Message deleted (message.delete)");
    }

    @Test
    @Order(2)
    void suggestsFamiliesAndKindsForTheFilterOfARoute() {
        var choices =
                suggested("config filter", "{\"route\":\"log\",\"mode\":\"exclude\",\"kind\":\"messages\"}", "kind");

        assertThat(choices.path(0).path("value").asText()).isEqualTo("messages");
        assertThat(choices.path(0).path("name").asText()).startsWith("All of: ");
        assertThat(suggested("config filter", "{\"route\":\"log\",\"mode\":\"exclude\",\"kind\":\"\"}", "kind"))
                .hasSize(25);
        assertThat(suggested("config filter", "{\"route\":\"log\",\"mode\":\"exclude\",\"kind\":\"no such\"}", "kind"))
                .isEmpty();
    }

    @Test
    @Order(3)
    void keepsTheUrlOfAWebhookToItself() {
        var url = stage.discordHost() + "/api/webhooks/1234/" + SECRET;

        var refused = use("config webhook", "{\"webhook-url\":\"https://example.com/api/webhooks/1/" + SECRET + "\"}");
        var taken = use("config webhook", "{\"webhook-url\":\"" + url + "\",\"route\":\"alerts\"}");

        assertThat(refused.path("callback").path("data").path("content").asText())
                .as(refused.toString())
                .contains("The option webhook-url needs a webhook of Discord's");
        try (var commands = stage.reader(Topics.MODERATION_COMMANDS);
                var events = stage.reader(Topics.DISCORD_EVENTS)) {
            var record = commands.awaitRecord(
                    any -> TopicReader.header(any, "ce_type").equals("wayhaven.command.set-route"));
            var route = (SetRoute) new EnvelopeCodec<>(MessageFamilies.COMMANDS)
                    .read(record.headers(), record.value())
                    .payload();
            assertThat(route.route()).isEqualTo(RouteName.ALERTS);
            var webhook = Objects.requireNonNull(route.webhook());
            assertThat(new TokenSeal(stage.token()).open(webhook.url())).isEqualTo(url);
            events.awaitRecord(any -> new String(any.value(), UTF_8)
                    .contains("\"id\":\"" + taken.path("id").asText() + "\""));
            assertThat(Stream.of(commands, events).flatMap(topic -> topic.poll().stream()))
                    .noneMatch(any -> new String(any.value(), UTF_8).contains(SECRET));
        }
        assertThat(gateway.lines()).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    @Order(4)
    void registersInTheGuildForDevelopmentAndFindsTheOthersAsTheyAre() {
        // When
        gateway.terminate();
        gateway = stage.gateway(Map.of(
                "wayhaven.discord.token", stage.token(),
                "wayhaven.discord.guild-id", stage.guild(),
                "wayhaven.discord.application-id", "4711"));

        // Then
        gateway.awaitLine("Attempting to sync application commands to guild " + stage.guild());
        gateway.awaitLine("Application commands synced to guild " + stage.guild() + " synced_count=" + COUNT + "$");
        gateway.awaitLine("Application commands synced globally synced_count=" + COUNT + " \\(no change needed\\)");
        gateway.awaitLine(" ERROR The bot token belongs to application \\d+, but APPLICATION_ID");
    }

    @Test
    @Order(5)
    void tellsAdministratorsHowItsCommandsAreRegistered() {
        assertThat(answer(use("sync_status", "{}")))
                .contains("Registered globally (" + COUNT + "): `/ban`", "Registered to guild " + stage.guild())
                .contains("shown twice in this server", "APPLICATION_ID (or CLIENT_ID) says 4711");
        assertThat(answer(use("debug_sync", "{}")))
                .contains("Synced to guild " + stage.guild() + " (" + COUNT + ", no change needed): `/ban`");
        assertThat(stage.control(
                                "/interactions",
                                "{\"guild\":\"" + stage.guild() + "\",\"command\":\"debug_sync\",\"user\":\"" + member()
                                        + "\"}")
                        .path("callback")
                        .path("data")
                        .path("content")
                        .asText())
                .contains("This command is for administrators");
    }

    @Test
    @Order(6)
    void acknowledgesBeforeKafkaIsAskedAndIsHonestWhenItIsAway() {
        // Given
        gateway.awaitReady();
        stage.stopKafka();

        // When
        var shown = use("ban", "{\"user\":\"" + member() + "\",\"reason\":\"spam\"}");

        // Then
        assertThat(shown.path("callback").path("type").asInt())
                .as(shown.toString())
                .isEqualTo(5);
        var id = shown.path("id").asText();
        await().atMost(Duration.ofSeconds(25))
                .until(() -> stage.control("/interactions/" + id).toString().contains("Nothing was done"));
        stage.messages(30);
        assertThat(gateway.health("live")).contains("\"status\": \"UP\"");
        stage.startKafka();
        try (var log = stage.reader(Topics.DISCORD_EVENTS);
                var dead = stage.reader(Topics.deadLetters(Topics.DISCORD_EVENTS))) {
            stage.awaitEverythingIn(log);
            assertThat(dead.poll()).isEmpty();
        }
        assertThat(stage.control("/sessions")).hasSize(1);
    }

    /** What a deferred answer says in the end. */
    private String answer(JsonNode shown) {
        var path = "/interactions/" + shown.path("id").asText();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> stage.control(path).toString().contains("Commands known here"));
        return stage.control(path).toString();
    }

    private String member() {
        var members = stage.control("/guilds/" + stage.guild()).path("members");
        return members.path(3).path("user").path("id").asText();
    }

    private JsonNode use(String command, String options) {
        return stage.control(
                "/interactions",
                "{\"guild\":\"" + stage.guild() + "\",\"command\":\"" + command + "\",\"options\":" + options + "}");
    }

    /** What is offered to a person who is typing an option. */
    private JsonNode suggested(String command, String options, String focused) {
        var shown = stage.control(
                "/interactions",
                "{\"guild\":\"%s\",\"command\":\"%s\",\"options\":%s,\"focused\":\"%s\"}"
                        .formatted(stage.guild(), command, options, focused));
        assertThat(shown.path("callback").path("type").asInt())
                .as(shown.toString())
                .isEqualTo(8);
        return shown.path("callback").path("data").path("choices");
    }
}
