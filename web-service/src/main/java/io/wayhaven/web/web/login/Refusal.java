package io.wayhaven.web.web.login;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Answers that are given before any page or resource is reached. */
final class Refusal {

    private Refusal() {}

    static void forbidden(RoutingContext context) {
        send(context, 403, "Forbidden", "This request came from another site. Open Wayhaven itself and try there.");
    }

    static void tooManyAttempts(RoutingContext context, Duration wait, boolean form) {
        var seconds = wait.toSeconds() + 1;
        context.response().putHeader("Retry-After", Long.toString(seconds));
        if (form) {
            context.response().setStatusCode(303).putHeader("Location", "/login?failed=1");
            finish(context, "");
        } else {
            send(
                    context,
                    429,
                    "Too many attempts",
                    "Too many wrong passwords. Wait " + seconds + " seconds, then try again.");
        }
    }

    static void unauthorized(RoutingContext context) {
        send(
                context,
                401,
                "Not logged in",
                "Log in at /login, or send the operator’s name and password with HTTP Basic.");
    }

    static void unavailable(RoutingContext context) {
        send(
                context,
                503,
                "Not available",
                "The database can’t be reached, so nobody can be let in. Nothing is lost: try again in a moment.");
    }

    private static void send(RoutingContext context, int status, String title, String detail) {
        context.response().setStatusCode(status);
        if (context.normalizedPath().startsWith("/api/")) {
            context.response().putHeader("Content-Type", "application/problem+json");
            finish(
                    context,
                    new JsonObject()
                            .put("title", title)
                            .put("status", status)
                            .put("detail", detail)
                            .encode());
        } else {
            context.response().putHeader("Content-Type", "text/plain; charset=utf-8");
            finish(context, detail + "\n");
        }
    }

    private static void finish(RoutingContext context, String body) {
        context.response()
                .end(body)
                .onFailure(gone -> context.request().connection().close());
    }
}
