package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** JSON in, JSON out; refusals as {@code {"error": ...}} with Discord's code where there is one. */
public final class ControlApi {

    /** What a route does. */
    interface Handler {
        JsonNode handle(ControlCall call);
    }

    /** What a route does that answers later. */
    interface LaterHandler {
        CompletionStage<? extends JsonNode> handle(ControlCall call);
    }

    private final Router router;

    public ControlApi(Router router) {
        this.router = router;
    }

    void route(HttpMethod method, String template, Handler handler) {
        later(method, template, call -> CompletableFuture.completedFuture(handler.handle(call)));
    }

    void later(HttpMethod method, String template, LaterHandler handler) {
        router.route(method, template)
                .handler(context -> context.request().body().onSuccess(body -> {
                    try {
                        var call = new ControlCall(context, parse(body));
                        var unused = handler.handle(call).whenComplete((answer, failure) -> {
                            if (failure == null) {
                                answer(context, 200, answer);
                            } else {
                                refuse(context, failure instanceof CompletionException ? failure.getCause() : failure);
                            }
                        });
                    } catch (DiscordError | IOException | IllegalArgumentException refused) {
                        refuse(context, refused);
                    } catch (RuntimeException fault) {
                        // Whoever asks gets an answer, or would wait for ever
                        answer(context, 500, Json.object().put("error", "a fault of the simulator: " + fault));
                    }
                }));
    }

    private static JsonNode parse(Buffer body) throws IOException {
        return body.length() == 0 ? MissingNode.getInstance() : Json.parse(body.getBytes());
    }

    private static void refuse(RoutingContext context, @Nullable Throwable failure) {
        if (failure instanceof DiscordError error) {
            var answer = error.toJson().put("error", error.getMessage());
            answer(context, error.status(), answer);
        } else {
            String message = failure == null || failure.getMessage() == null ? "refused" : failure.getMessage();
            answer(context, 400, Json.object().put("error", message));
        }
    }

    private static void answer(RoutingContext context, int status, JsonNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(Json.bytes(body)));
    }
}
