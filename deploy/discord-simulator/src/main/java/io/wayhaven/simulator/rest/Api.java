package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.ledger.Ledger;
import io.wayhaven.simulator.ledger.RestRecord;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Credentials;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The way of every REST call: block, token, faults, limits, effect, ledger, answer. */
public final class Api {

    /** What a route does. Refusals are thrown as {@link DiscordError}. */
    interface Handler {
        Reply handle(RestCall call);
    }

    /** Who may call a route. */
    enum Access {
        /** The bot, by its token. */
        BOT("bot"),
        /** Whoever holds an interaction's token; outside the global limit. */
        INTERACTION("interaction"),
        /** Whoever holds a webhook's token. */
        WEBHOOK("webhook"),
        /** Anybody. */
        OPEN("none");

        private final String identity;

        Access(String identity) {
            this.identity = identity;
        }
    }

    private final Router router;
    private final World world;
    private final Credentials credentials;
    private final Ledger ledger;
    private final Faults faults;
    private final Timers timers;
    private final RestLimits limits;
    private final RateLimiter limiter = new RateLimiter();
    private final InvalidRequests invalidRequests;

    public Api(
            Router router,
            World world,
            Credentials credentials,
            Ledger ledger,
            Faults faults,
            Timers timers,
            RestLimits limits) {
        this.router = router;
        this.world = world;
        this.credentials = credentials;
        this.ledger = ledger;
        this.faults = faults;
        this.timers = timers;
        this.limits = limits;
        this.invalidRequests = new InvalidRequests(limits.invalidPerTenMinutes());
    }

    /** Answers what no route matched. */
    public void close() {
        router.route().handler(context -> {
            ObjectNode body = Json.object().put("message", "404: Not Found").put("code", 0);
            refuse(context, 404, body, context.request().method().name(), "unknown", false);
        });
    }

    /** Invalid requests in the current ten minutes. */
    public int invalidRequests() {
        return invalidRequests.counted(world.now().toEpochMilli());
    }

    public void reset() {
        limiter.clear();
        invalidRequests.clear();
    }

    void route(HttpMethod method, String template, Access access, Handler handler) {
        route(method, template, access, context -> true, handler);
    }

    /** A route beside another one of the same shape; a call that does not fit goes on to that. */
    void route(HttpMethod method, String template, Access access, Predicate<RoutingContext> fits, Handler handler) {
        router.route(method, template).handler(context -> {
            if (!fits.test(context)) {
                context.next();
                return;
            }
            Bodies.read(context).onSuccess(read -> {
                var call = new RestCall(
                        context, read.json(), read.files(), world.bot().id());
                serve(context, call, method.name(), template, access, handler);
            });
        });
    }

    private void serve(
            RoutingContext context, RestCall call, String method, String template, Access access, Handler handler) {
        String route = method + " " + template;
        long now = world.now().toEpochMilli();
        if (invalidRequests.blocked(now)
                || faults.use(Fault.ProxyBlock.class, fault -> Faults.fits(fault.route(), route))
                        .isPresent()) {
            ledger.rejected(429, method, template);
            ledger.rateLimited("proxy");
            ProxyAnswers.blocked(context);
            return;
        }
        String authorization = context.request().getHeader("Authorization");
        if (access == Access.BOT && (authorization == null || !credentials.acceptsHeader(authorization))) {
            ObjectNode body = Json.object().put("message", "401: Unauthorized").put("code", 0);
            refuse(context, 401, body, method, template, false);
            return;
        }
        if (limited(context, call, method, template, access, now)) {
            return;
        }
        act(context, call, method, template, access, handler);
    }

    private boolean limited(
            RoutingContext context, RestCall call, String method, String template, Access access, long now) {
        String route = method + " " + template;
        Optional<Fault.RateLimitStorm> storm =
                faults.use(Fault.RateLimitStorm.class, fault -> Faults.fits(fault.route(), route));
        if (storm.isPresent()) {
            Fault.RateLimitStorm fault = storm.get();
            tooMany(context, method, template, fault.scope(), fault.retryAfterSeconds());
            return true;
        }
        if (access == Access.BOT || access == Access.WEBHOOK) {
            // Calls without a token are limited by address, of which there is one
            RateLimiter.Standing global = limiter.global(access.identity, limits.globalPerSecond(), now);
            if (!global.allowed()) {
                tooMany(context, method, template, "global", global.resetAfterMillis() / 1000.0);
                return true;
            }
        }
        RateLimiter.Standing standing = limiter.bucket(route, Buckets.major(call, template), limits.of(route), now);
        Buckets.headers(context.response(), route, standing);
        if (!standing.allowed()) {
            tooMany(context, method, template, "user", standing.resetAfterMillis() / 1000.0);
            return true;
        }
        return false;
    }

    private void tooMany(
            RoutingContext context, String method, String template, String scope, double retryAfterSeconds) {
        ledger.rateLimited(scope);
        boolean global = scope.equals("global");
        var headers = context.response().headers();
        headers.set("Retry-After", Long.toString((long) Math.ceil(retryAfterSeconds)));
        headers.set("X-RateLimit-Scope", scope);
        if (global) {
            headers.set("X-RateLimit-Global", "true");
        }
        ObjectNode body = Json.object()
                .put(
                        "message",
                        scope.equals("shared") ? "The resource is being rate limited." : "You are being rate limited.")
                .put("retry_after", retryAfterSeconds)
                .put("global", global);
        refuse(context, 429, body, method, template, scope.equals("shared"));
    }

    private void act(
            RoutingContext context, RestCall call, String method, String template, Access access, Handler handler) {
        String route = method + " " + template;
        Optional<Fault.ServerErrors> failure = faults.use(
                Fault.ServerErrors.class, fault -> Faults.fits(fault.route(), route) && faults.strikes(fault.rate()));
        if (failure.isPresent() && !failure.get().afterEffect()) {
            serverError(context, failure.get().status(), method, template);
            return;
        }
        Reply reply;
        try {
            @Nullable String reason = call.reason();
            reply = handler.handle(call);
            record(call, method, template, access, reason, reply.status());
        } catch (DiscordError error) {
            refuse(context, error.status(), error.toJson(), method, template, false);
            return;
        }
        if (failure.isPresent()) {
            serverError(context, failure.get().status(), method, template);
            return;
        }
        Optional<Fault.SlowResponses> slow =
                faults.use(Fault.SlowResponses.class, fault -> Faults.fits(fault.route(), route));
        if (slow.isPresent()) {
            timers.after(slow.get().delay(), () -> answer(context, reply.status(), reply.body()));
        } else {
            answer(context, reply.status(), reply.body());
        }
    }

    private void record(
            RestCall call, String method, String template, Access access, @Nullable String reason, int status) {
        String body = call.body().isMissingNode() ? null : call.body().toString();
        ledger.calls()
                .append(new RestRecord(
                        ledger.calls().nextIndex(),
                        world.now(),
                        method,
                        template,
                        call.path(),
                        body,
                        reason,
                        status,
                        access.identity,
                        call.queryForm(),
                        call.pings()));
    }

    private void serverError(RoutingContext context, int status, String method, String template) {
        ObjectNode body =
                Json.object().put("message", status + ": Internal Server Error").put("code", 0);
        refuse(context, status, body, method, template, false);
    }

    private void refuse(
            RoutingContext context, int status, JsonNode body, String method, String template, boolean shared) {
        ledger.rejected(status, method, template);
        if (invalidRequests.count(status, shared, world.now().toEpochMilli())) {
            ledger.invalid();
        }
        answer(context, status, body);
    }

    private static void answer(RoutingContext context, int status, @Nullable JsonNode body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response().setStatusCode(status);
        if (body == null) {
            context.response().end();
        } else {
            context.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(Json.bytes(body)));
        }
    }
}
