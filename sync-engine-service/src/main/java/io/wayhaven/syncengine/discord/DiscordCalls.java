package io.wayhaven.syncengine.discord;

import discord4j.rest.http.client.ClientException;
import discord4j.rest.json.response.ErrorResponse;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.request.Router;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.CallResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import reactor.core.publisher.Mono;

/** Calls that always end with a result: whatever is thrown on the way becomes one. */
@ApplicationScoped
class DiscordCalls {

    private static final Logger LOG = Logger.getLogger(DiscordCalls.class);

    private final Duration timeout;

    DiscordCalls(SyncEngineConfig config) {
        this.timeout = config.discord().callTimeout();
    }

    /** Sends a request whose answer's body is of no interest. */
    CompletionStage<CallResult> call(Router router, DiscordWebRequest request) {
        return call(router, request, timeout);
    }

    /** The same for a call that nobody waits for as long, in any case no longer than for others. */
    CompletionStage<CallResult> call(Router router, DiscordWebRequest request, Duration atMost) {
        return request.exchange(router)
                .skipBody()
                .timeout(atMost.compareTo(timeout) < 0 ? atMost : timeout)
                .thenReturn((CallResult) new CallResult.Done())
                .onErrorResume(failure -> Mono.just(result(failure)))
                .toFuture();
    }

    /** Sends a request whose answer's body is read. */
    <B, R> CompletionStage<R> read(
            Router router,
            DiscordWebRequest request,
            Class<B> type,
            Function<B, R> onBody,
            Function<CallResult, R> otherwise) {
        return request.exchange(router)
                .bodyToMono(type)
                .single()
                .timeout(timeout)
                .map(onBody)
                .onErrorResume(failure -> Mono.just(otherwise.apply(result(failure))))
                .toFuture();
    }

    static CallResult result(Throwable failure) {
        return switch (failure) {
            case ClientException answer ->
                new CallResult.Rejected(
                        answer.getStatus().code(),
                        answer.getErrorResponse().map(DiscordCalls::code).orElse(0));
            case ServerErrorException answer -> new CallResult.Rejected(answer.status(), 0);
            case LongWaitException wait -> new CallResult.Limited(wait.delay());
            case TimeoutException late -> new CallResult.NoAnswer("Discord did not answer in time.");
            case Throwable other -> {
                // Only the type: messages of HTTP clients quote addresses, and those of interactions are secrets
                LOG.debugf("call without an answer: %s", other.getClass().getName());
                yield new CallResult.NoAnswer("Discord cannot be reached.");
            }
        };
    }

    private static int code(ErrorResponse error) {
        return error.getFields().get("code") instanceof Number code ? code.intValue() : 0;
    }
}
