package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.guildId;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.ReplyTo;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.typing.OptionTyped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Somebody gives a command and watches its reply. */
final class Asking {
    private static final long ADMINISTRATOR = 1L << 3;

    private final Fixture fixture;
    private final String application;

    Asking(Fixture fixture) {
        this.fixture = fixture;
        this.application =
                fixture.discord.asBot("GET", "/users/@me", null).path("id").asText();
        fixture.discord.asBot(
                "PUT",
                "/applications/" + application + "/commands",
                List.of(Map.of(
                        "name",
                        "ask",
                        "description",
                        "Ask for something",
                        "options",
                        List.of(Map.of("type", 3, "name", "what", "description", "For what", "autocomplete", true)))));
    }

    /** The owner of a guild gives a command; gives the interaction's id. */
    String ask(JsonNode guild, Function<CommandContext, ModerationCommand> command) throws Exception {
        return ask(guild, new Issuer(UserId.of(owner(guild)), "the owner", ADMINISTRATOR, List.of()), command);
    }

    String ask(JsonNode guild, Issuer issuer, Function<CommandContext, ModerationCommand> command) throws Exception {
        var running = CompletableFuture.supplyAsync(() -> fixture.discord.runCommand(
                Map.of("guild", text(guild), "user", owner(guild), "command", "ask", "options", Map.of())));
        var interaction = fixture.gateway.nextInteraction();
        fixture.discord.asBot(
                "POST",
                "/interactions/" + interaction.path("id").asText() + "/"
                        + interaction.path("token").asText() + "/callback",
                Map.of("type", 5, "data", Map.of("flags", 64)));
        running.get(20, SECONDS);
        var id = "interaction:" + interaction.path("id").asText();
        var context = new CommandContext(
                new CommandId(id), guildId(guild), issuer, Origin.SLASH, Instant.now(), replyTo(interaction));
        fixture.records.command(id, text(guild), command.apply(context));
        return interaction.path("id").asText();
    }

    /** The owner of a guild types into an option; gives what Discord was told to show. */
    JsonNode suggestions(JsonNode guild, OptionTyped.Subject subject, String text) throws Exception {
        var running = CompletableFuture.supplyAsync(() -> fixture.discord.runCommand(Map.of(
                "guild",
                text(guild),
                "user",
                owner(guild),
                "command",
                "ask",
                "options",
                Map.of("what", text),
                "focused",
                "what")));
        var interaction = fixture.gateway.nextInteraction();
        var issuer = new Issuer(UserId.of(owner(guild)), "the owner", ADMINISTRATOR, List.of());
        fixture.records.typed(new OptionTyped(
                InteractionId.of(interaction.path("id").asText()),
                replyTo(interaction).token(),
                guildId(guild),
                issuer,
                subject,
                text,
                Instant.now()));
        return running.get(20, SECONDS).path("callback").path("data").path("choices");
    }

    /** The reply as it is now. */
    JsonNode reply(String interaction) {
        return fixture.discord.interaction(interaction).path("original");
    }

    String replyText(String interaction) {
        return reply(interaction).path("content").asText();
    }

    /** The labels and custom ids of its buttons. */
    List<String> buttons(String interaction) {
        return reply(interaction).findParents("custom_id").stream()
                .map(button -> button.path("label").asText() + " "
                        + button.path("custom_id").asText())
                .toList();
    }

    private ReplyTo replyTo(JsonNode interaction) {
        return new ReplyTo(
                ApplicationId.of(application),
                InteractionId.of(interaction.path("id").asText()),
                new TokenSeal(fixture.discord.token())
                        .seal(interaction.path("token").asText()),
                Instant.now().plusSeconds(900));
    }
}
