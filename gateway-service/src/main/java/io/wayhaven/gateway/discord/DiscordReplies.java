package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import discord4j.rest.route.Routes;
import io.wayhaven.gateway.commands.Acknowledgement;
import io.wayhaven.gateway.commands.AnswerPlace;
import io.wayhaven.gateway.commands.Form;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.commands.InteractionReplies;
import io.wayhaven.gateway.commands.Suggestion;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Answers interactions over REST.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction">
 *     Discord: responding to an interaction</a>
 */
final class DiscordReplies implements InteractionReplies {
    private static final Duration CALLBACK_LIMIT = Duration.ofMillis(2_500);
    private static final Duration EDIT_LIMIT = Duration.ofSeconds(5);
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int SUGGESTIONS = 8;
    private static final int FORM = 9;
    private static final int EPHEMERAL = 1 << 6;
    /** Set on a message as long as it says that the bot is thinking. */
    private static final int LOADING = 1 << 7;

    private static final int UNKNOWN_INTERACTION = 10062;
    private static final int ALREADY_ACKNOWLEDGED = 40060;

    private final DiscordHttp http;

    DiscordReplies(DiscordHttp http) {
        this.http = http;
    }

    @Override
    public CompletionStage<Acknowledgement> defer(Interaction interaction, AnswerPlace place) {
        return switch (place) {
            case NEW_MESSAGE -> callback(interaction, DEFERRED_MESSAGE, object().put("flags", EPHEMERAL));
            case SAME_MESSAGE -> callback(interaction, DEFERRED_UPDATE, object());
        };
    }

    @Override
    public CompletionStage<Acknowledgement> open(Interaction interaction, Form form) {
        return callback(interaction, FORM, FormJson.write(form));
    }

    @Override
    public CompletionStage<Acknowledgement> answer(Interaction interaction, String text) {
        return callback(interaction, MESSAGE, message(text).put("flags", EPHEMERAL));
    }

    @Override
    public CompletionStage<Acknowledgement> suggest(Interaction interaction, List<Suggestion> suggestions) {
        var data = object();
        var choices = data.putArray("choices");
        suggestions.forEach(
                suggestion -> choices.addObject().put("name", suggestion.name()).put("value", suggestion.value()));
        return callback(interaction, SUGGESTIONS, data);
    }

    private CompletionStage<Acknowledgement> callback(Interaction interaction, int type, ObjectNode data) {
        var body = object().put("type", type);
        body.set("data", data);
        var request = Routes.INTERACTION_RESPONSE_CREATE
                .newRequest(interaction.id().toString(), interaction.token())
                .body(body)
                .unauthenticated();
        return DiscordHttp.stage(http.exchange(request, CALLBACK_LIMIT)
                .map(DiscordReplies::acknowledgement)
                .onErrorReturn(Acknowledgement.FAILED));
    }

    private static Acknowledgement acknowledgement(DiscordHttp.Answer answer) {
        if (answer.isSuccess()) {
            return Acknowledgement.ACCEPTED;
        }
        return switch (answer.errorCode()) {
            case ALREADY_ACKNOWLEDGED -> Acknowledgement.REPEATED;
            case UNKNOWN_INTERACTION -> Acknowledgement.EXPIRED;
            default -> Acknowledgement.FAILED;
        };
    }

    @Override
    public CompletionStage<Boolean> isUnanswered(Interaction interaction) {
        var request = Routes.WEBHOOK_MESSAGE_GET
                .newRequest(interaction.application().toString(), interaction.token(), "@original")
                .unauthenticated();
        return DiscordHttp.stage(http.exchange(request, EDIT_LIMIT)
                .map(answer ->
                        !answer.isSuccess() || (answer.body().path("flags").asInt(LOADING) & LOADING) != 0)
                .onErrorReturn(true));
    }

    @Override
    public CompletionStage<Boolean> edit(Interaction interaction, String text) {
        var request = Routes.WEBHOOK_MESSAGE_EDIT
                .newRequest(interaction.application().toString(), interaction.token(), "@original")
                .body(message(text))
                .unauthenticated();
        return DiscordHttp.stage(http.exchange(request, EDIT_LIMIT)
                .map(DiscordHttp.Answer::isSuccess)
                .onErrorReturn(false));
    }

    @Override
    public CompletionStage<Boolean> add(Interaction interaction, String text) {
        var request = Routes.WEBHOOK_EXECUTE
                .newRequest(interaction.application().toString(), interaction.token())
                .body(message(text).put("flags", EPHEMERAL))
                .unauthenticated();
        return DiscordHttp.stage(http.exchange(request, EDIT_LIMIT)
                .map(DiscordHttp.Answer::isSuccess)
                .onErrorReturn(false));
    }

    private static ObjectNode message(String text) {
        var message = object().put("content", text);
        message.putObject("allowed_mentions").putArray("parse");
        return message;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
