package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.gateway.Gateway;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.function.Supplier;

/** The gateway's address, users and the bot's own application. */
public final class IdentityRoutes {

    private static final int GUILDS_PER_SHARD = 1_000;

    private final World world;
    private final Gateway gateway;
    private final Supplier<String> gatewayUrl;

    public IdentityRoutes(World world, Gateway gateway, Supplier<String> gatewayUrl) {
        this.world = world;
        this.gateway = gateway;
        this.gatewayUrl = gatewayUrl;
    }

    public void mount(Api api) {
        api.route(HttpMethod.GET, "/gateway", Api.Access.OPEN, call -> Reply.ok(url()));
        api.route(HttpMethod.GET, "/gateway/bot", Api.Access.BOT, call -> Reply.ok(gatewayBot()));
        api.route(HttpMethod.GET, "/users/@me", Api.Access.BOT, call -> Reply.ok(self()));
        api.route(HttpMethod.GET, "/users/:user", Api.Access.BOT, this::user);
        api.route(HttpMethod.GET, "/applications/@me", Api.Access.BOT, call -> Reply.ok(application()));
        api.route(HttpMethod.GET, "/oauth2/applications/@me", Api.Access.BOT, call -> Reply.ok(application()));
    }

    private ObjectNode url() {
        return Json.object().put("url", gatewayUrl.get());
    }

    private ObjectNode gatewayBot() {
        ObjectNode json = url().put("shards", 1 + world.guilds().size() / GUILDS_PER_SHARD);
        json.putObject("session_start_limit")
                .put("total", gateway.limits().identifiesPerDay())
                .put("remaining", gateway.identifiesRemaining())
                .put("reset_after", gateway.identifiesResetAfterMillis())
                .put("max_concurrency", gateway.limits().maxConcurrency());
        return json;
    }

    private ObjectNode self() {
        return world.bot().toJson().put("verified", true).putNull("email").put("mfa_enabled", true);
    }

    private Reply user(RestCall call) {
        User user = world.user(call.id("user"));
        if (user == null) {
            throw DiscordError.unknownUser();
        }
        return Reply.ok(user.toJson());
    }

    private ObjectNode application() {
        User bot = world.bot();
        ObjectNode json = Json.object()
                .put("id", Json.id(bot.id()))
                .put("name", bot.username())
                .putNull("icon")
                .put("description", "")
                .put("summary", "")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("verify_key", "0".repeat(64))
                .put("flags", gateway.applicationFlags())
                .put("approximate_guild_count", world.guilds().size())
                .putNull("interactions_endpoint_url");
        json.set("bot", bot.toJson());
        json.putNull("team");
        return json;
    }
}
