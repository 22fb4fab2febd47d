package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import discord4j.rest.http.ExchangeStrategies;
import discord4j.rest.http.client.AuthorizationScheme;
import discord4j.rest.http.client.ClientRequest;
import discord4j.rest.http.client.ClientResponse;
import discord4j.rest.http.client.DiscordWebClient;
import discord4j.rest.request.DiscordWebRequest;
import io.wayhaven.contracts.serde.ContractsJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

/**
 * Single requests to Discord: no retries, a time limit, and every answer is a value.
 *
 * <p>Discord4J's router is left out on purpose. It queues all interaction callbacks one behind the other, under the
 * global limit from which Discord exempts them, and repeats a failing one far beyond the 3 seconds; and its exceptions
 * carry the token of the interaction in their message.
 */
final class DiscordHttp {
    static final int UNAUTHORIZED = 401;
    private static final ObjectMapper JSON = ContractsJson.mapper();

    private final DiscordWebClient client;

    DiscordHttp(NettyParts parts, String baseUrl, String token) {
        this.client = new DiscordWebClient(
                parts.http(), ExchangeStrategies.jackson(JSON), AuthorizationScheme.BOT, token, List.of(), baseUrl);
    }

    /** Sends a request; fails only if no answer came in time. */
    Mono<Answer> exchange(DiscordWebRequest request, Duration limit) {
        return client.exchange(new ClientRequest(request))
                .flatMap(DiscordHttp::read)
                .switchIfEmpty(Mono.error(() -> new IOException("Discord gave no answer")))
                .timeout(limit);
    }

    /** The outcome of a request as a stage. */
    static <T> CompletionStage<T> stage(Mono<T> outcome) {
        var stage = new CompletableFuture<T>();
        var unused = outcome.subscribe(
                stage::complete,
                stage::completeExceptionally,
                () -> stage.completeExceptionally(new IllegalStateException("Discord's answer has no outcome")));
        return stage;
    }

    private static Mono<Answer> read(ClientResponse response) {
        var status = response.getHttpResponse().status().code();
        return response.getBody()
                .map(buffer -> {
                    var bytes = new byte[buffer.readableBytes()];
                    buffer.readBytes(bytes);
                    return new Answer(status, parse(bytes));
                })
                .defaultIfEmpty(new Answer(status, MissingNode.getInstance()));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    /**
     * An answer of any kind.
     *
     * @param body its JSON; missing if it has none
     */
    record Answer(int status, JsonNode body) {
        private static final int FIRST_SUCCESS = 200;
        private static final int FIRST_REDIRECT = 300;
        private static final int FIRST_CLIENT_ERROR = 400;
        private static final int TOO_MANY_REQUESTS = 429;
        private static final int FIRST_SERVER_ERROR = 500;

        boolean isSuccess() {
            return status >= FIRST_SUCCESS && status < FIRST_REDIRECT;
        }

        /** Whether the same request would be refused again. */
        boolean isPermanentRefusal() {
            return status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR && status != TOO_MANY_REQUESTS;
        }

        /** Discord's JSON error code; 0 if there is none. */
        int errorCode() {
            return body.path("code").asInt();
        }
    }
}
