package io.wayhaven.simulator.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.World;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The part of Discord that lets people log in elsewhere with their account.
 *
 * @see <a href="https://discord.com/developers/docs/topics/oauth2">Discord: OAuth2</a>
 */
public final class OAuth2 {

    /** The application's secret; its id is the bot's. */
    public static final String CLIENT_SECRET = "simulated-client-secret-0123456789";

    private static final String BEARER = "Bearer ";

    private final World world;
    private final Grants grants;
    private final String clientId;
    private final AuthorizePage page;
    private final TokenEndpoint tokens;
    private final PersonRoutes person;

    public OAuth2(World world, Grants grants) {
        this.world = world;
        this.grants = grants;
        this.clientId = Json.id(world.bot().id());
        this.page = new AuthorizePage(world);
        this.tokens = new TokenEndpoint(clientId, CLIENT_SECRET, grants);
        this.person = new PersonRoutes(world);
    }

    /** Routes below a base such as {@code /api}; what they don't take goes on. */
    public void mount(Router router) {
        router.get("/oauth2/authorize").handler(this::ask);
        router.post("/oauth2/authorize").handler(this::decide);
        form(router, "/oauth2/token", tokens::token);
        form(router, "/oauth2/token/revoke", tokens::revoke);
        bearer(router, "/oauth2/@me", person::authorization);
        bearer(router, "/users/@me", person::self);
        bearer(router, "/users/@me/guilds", person::guilds);
    }

    private void ask(RoutingContext context) {
        Form form = Form.ofQuery(context);
        AuthorizeRequest.problem(form, clientId)
                .ifPresentOrElse(
                        problem -> html(context, 400, AuthorizePage.problem(problem)),
                        () -> html(context, 200, page.of(form)));
    }

    private void decide(RoutingContext context) {
        Form.read(context)
                .onSuccess(form -> AuthorizeRequest.problem(form, clientId)
                        .ifPresentOrElse(
                                problem -> html(context, 400, AuthorizePage.problem(problem)),
                                () -> context.response()
                                        .setStatusCode(302)
                                        .putHeader("Location", outcome(form))
                                        .end()));
    }

    private String outcome(Form form) {
        AuthorizeRequest request = AuthorizeRequest.of(form);
        var user = Json.snowflake(form.get("user"));
        if (user.isEmpty() || world.user(user.getAsLong()) == null) {
            return request.denied();
        }
        var grant = new Grant(user.getAsLong(), request.scopes(), request.redirectUri(), world.now());
        return request.allowed(grants.code(grant));
    }

    private static void form(Router router, String path, BiFunction<RoutingContext, Form, JsonNode> effect) {
        router.route(HttpMethod.POST, path)
                .handler(context ->
                        Form.read(context).onSuccess(form -> answer(context, () -> effect.apply(context, form))));
    }

    /** A call by a person's token; the bot's own calls go on to REST. */
    private void bearer(Router router, String path, Function<Grant, JsonNode> effect) {
        router.route(HttpMethod.GET, path).handler(context -> {
            String authorization = context.request().getHeader("Authorization");
            if (authorization == null || !authorization.startsWith(BEARER)) {
                context.next();
                return;
            }
            answer(
                    context,
                    () -> effect.apply(grants.byAccess(authorization.substring(BEARER.length()))
                            .orElseThrow(() -> DiscordError.of(401, 0, "401: Unauthorized"))));
        });
    }

    private static void answer(RoutingContext context, Supplier<JsonNode> effect) {
        try {
            json(context, 200, effect.get());
        } catch (OAuth2Error refused) {
            json(context, refused.status(), refused.toJson());
        } catch (DiscordError refused) {
            json(context, refused.status(), refused.toJson());
        }
    }

    private static void json(RoutingContext context, int status, JsonNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(Json.bytes(body)));
    }

    private static void html(RoutingContext context, int status, String html) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(html);
    }
}
