package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.guild.IdentitySource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

/** Asks Discord whose token this is. */
@ApplicationScoped
class DiscordIdentity implements IdentitySource {

    private static final int UNAUTHORIZED = 401;

    private final DiscordRouters routers;
    private final Duration timeout;

    DiscordIdentity(DiscordRouters routers, SyncEngineConfig config) {
        this.routers = routers;
        this.timeout = config.discord().callTimeout();
    }

    @Override
    public CompletionStage<Answer> ask() {
        return Routes.CURRENT_USER_GET
                .newRequest()
                .exchange(routers.first())
                .bodyToMono(JsonNode.class)
                .timeout(timeout)
                .map(user -> (Answer) new Answer.Known(UserId.of(user.path("id").asText())))
                .onErrorResume(failure -> Mono.just(unanswered(failure)))
                .toFuture();
    }

    private static Answer unanswered(Throwable failure) {
        return switch (DiscordCalls.result(failure)) {
            case CallResult.Rejected(int status, int code) when status == UNAUTHORIZED -> new Answer.WrongToken();
            case CallResult.Rejected(int status, int code) ->
                new Answer.NotYet("Discord answers with status " + status);
            case CallResult.NoAnswer none -> new Answer.NotYet(none.reason());
            case CallResult.Done done -> new Answer.NotYet("Discord did not answer.");
            case CallResult.Limited limited -> new Answer.NotYet("Discord asks to wait.");
        };
    }
}
