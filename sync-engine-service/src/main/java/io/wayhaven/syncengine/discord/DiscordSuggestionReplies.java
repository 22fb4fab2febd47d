package io.wayhaven.syncengine.discord;

import discord4j.rest.route.Routes;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.suggestion.Suggestion;
import io.wayhaven.syncengine.suggestion.SuggestionReplies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Answers to autocomplete interactions.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete">
 *     Discord: autocomplete</a>
 */
@ApplicationScoped
class DiscordSuggestionReplies implements SuggestionReplies {
    private static final Logger LOG = Logger.getLogger(DiscordSuggestionReplies.class);
    private static final Duration AT_MOST = Duration.ofSeconds(3);
    private static final int SUGGESTIONS = 8;

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final TokenSeal seal;

    DiscordSuggestionReplies(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config) {
        this.routers = routers;
        this.calls = calls;
        this.seal = new TokenSeal(config.discord().token().orElse("missing"));
    }

    @Override
    public CompletionStage<Void> show(OptionTyped typed, List<Suggestion> suggestions) {
        String token;
        try {
            token = seal.open(typed.token());
        } catch (IllegalArgumentException otherBot) {
            LOG.warnf("suggestions left out reason=\"%s\"", otherBot.getMessage());
            return CompletableFuture.completedStage(null);
        }
        var choices = suggestions.stream()
                .map(suggestion -> Map.of("name", suggestion.name(), "value", value(typed, suggestion)))
                .toList();
        var request = Routes.INTERACTION_RESPONSE_CREATE
                .newRequest(typed.interaction().toString(), token)
                .unauthenticated()
                .body(Map.of("type", SUGGESTIONS, "data", Map.of("choices", choices)));
        return calls.call(routers.interactions(), request, AT_MOST).thenAccept(result -> {});
    }

    /** An option that takes numbers takes no text. */
    private static Object value(OptionTyped typed, Suggestion suggestion) {
        return switch (typed.subject()) {
            case CASE -> Long.valueOf(suggestion.value());
            case BANNED_USER, REASON, OWN_GUILD, INVITING_GUILD, CHILD_GUILD, ASKING_GUILD, LINKED_GUILD, MAIN_GUILD ->
                suggestion.value();
        };
    }
}
