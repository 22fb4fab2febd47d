package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.request.Router;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.pacing.PermitWindow;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Reads what belongs to guilds through Discord's REST API, within a small share of its limit.
 *
 * @param <T> what is read, and what there is instead
 */
final class PacedReading<T> {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration UNANSWERED = Duration.ofSeconds(10);

    private final DiscordCalls calls;
    private final PermitWindow share;
    private final T closed;
    private final Function<Duration, T> later;

    /**
     * Reading in turns.
     *
     * @param closed the answer where the bot may not read
     * @param later the answer where it has to ask again after a time
     */
    PacedReading(DiscordCalls calls, PermitWindow share, T closed, Function<Duration, T> later) {
        this.calls = calls;
        this.share = share;
        this.closed = closed;
        this.later = later;
    }

    CompletionStage<T> read(Router router, DiscordWebRequest request, Function<JsonNode, T> onBody) {
        var granted = new CompletableFuture<Void>();
        share.ask(() -> granted.complete(null));
        return granted.thenCompose(permit -> calls.read(router, request, JsonNode.class, onBody, this::unanswered))
                .whenComplete((answer, failure) -> share.answered());
    }

    private T unanswered(CallResult result) {
        return switch (result) {
            case CallResult.Rejected(int status, int code) ->
                status == FORBIDDEN || status == NOT_FOUND ? closed : later.apply(UNANSWERED);
            case CallResult.Limited limited -> later.apply(limited.delay());
            case CallResult.NoAnswer none -> later.apply(UNANSWERED);
            case CallResult.Done done -> later.apply(UNANSWERED);
        };
    }
}
