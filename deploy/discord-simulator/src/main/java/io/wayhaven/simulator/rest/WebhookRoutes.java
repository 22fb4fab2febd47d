package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Webhooks as the bot manages them, and as their own tokens do. Posting is in {@link WebhookMessageRoutes}. */
public final class WebhookRoutes {

    private final World world;
    private final People people;
    private final Authority authority;

    public WebhookRoutes(World world, People people) {
        this.world = world;
        this.people = people;
        this.authority = people.authority();
    }

    public void mount(Api api) {
        api.route(HttpMethod.POST, "/channels/:channel/webhooks", Api.Access.BOT, this::create);
        api.route(HttpMethod.GET, "/channels/:channel/webhooks", Api.Access.BOT, this::ofChannel);
        api.route(HttpMethod.GET, "/guilds/:guild/webhooks", Api.Access.BOT, this::ofGuild);
        api.route(HttpMethod.GET, "/webhooks/:webhook", Api.Access.BOT, call -> Reply.ok(managed(call)));
        api.route(HttpMethod.PATCH, "/webhooks/:webhook", Api.Access.BOT, this::change);
        api.route(HttpMethod.DELETE, "/webhooks/:webhook", Api.Access.BOT, this::delete);
        String own = "/webhooks/:webhook/:token";
        api.route(HttpMethod.GET, own, Api.Access.WEBHOOK, this::fits, call -> Reply.ok(shown(byToken(call))));
        api.route(HttpMethod.PATCH, own, Api.Access.WEBHOOK, this::fits, this::changeByToken);
        api.route(HttpMethod.DELETE, own, Api.Access.WEBHOOK, this::fits, this::deleteByToken);
        new WebhookMessageRoutes(world, people, this).mount(api);
    }

    /** The application's own id belongs to interactions. */
    boolean fits(RoutingContext context) {
        return !Json.id(world.bot().id()).equals(context.pathParam("webhook"));
    }

    private Reply create(RestCall call) {
        Channel channel = ChannelRoutes.visible(world, authority, call);
        ObjectNode written = written(call).put("channel_id", Json.id(channel.id()));
        return Reply.ok(people.resources()
                .create(world.guildOf(channel), ResourceKind.WEBHOOK, call.botId(), written, call.reason()));
    }

    private Reply ofChannel(RestCall call) {
        Channel channel = ChannelRoutes.visible(world, authority, call);
        authority.require(channel, call.botId(), Permission.MANAGE_WEBHOOKS);
        return list(world.guildOf(channel), Json.id(channel.id()));
    }

    private Reply ofGuild(RestCall call) {
        Guild guild = authority.guild(call.id("guild"), call.botId());
        authority.require(guild, call.botId(), Permission.MANAGE_WEBHOOKS);
        return list(guild, null);
    }

    private static Reply list(Guild guild, @Nullable String channelId) {
        ArrayNode array = Json.array();
        guild.resources(ResourceKind.WEBHOOK).values().stream()
                .filter(webhook ->
                        channelId == null || webhook.path("channel_id").asText().equals(channelId))
                .forEach(array::add);
        return Reply.ok(array);
    }

    private Reply change(RestCall call) {
        ObjectNode webhook = managed(call);
        return Reply.ok(people.resources()
                .update(
                        guildOf(webhook),
                        ResourceKind.WEBHOOK,
                        call.botId(),
                        webhook.path("id").asText(),
                        written(call),
                        call.reason()));
    }

    private Reply delete(RestCall call) {
        ObjectNode webhook = managed(call);
        String id = webhook.path("id").asText();
        people.resources().delete(guildOf(webhook), ResourceKind.WEBHOOK, call.botId(), id, call.reason());
        return Reply.noContent();
    }

    private Reply changeByToken(RestCall call) {
        ObjectNode webhook = byToken(call);
        ObjectNode written = written(call);
        written.remove("channel_id");
        long maker = maker(webhook);
        return Reply.ok(shown(people.resources()
                .replace(
                        guildOf(webhook),
                        ResourceKind.WEBHOOK,
                        maker,
                        webhook.path("id").asText(),
                        written,
                        call.reason())));
    }

    /** Whom the audit log names for a webhook's own token is assumed: its maker. */
    private Reply deleteByToken(RestCall call) {
        ObjectNode webhook = byToken(call);
        String id = webhook.path("id").asText();
        people.resources().remove(guildOf(webhook), ResourceKind.WEBHOOK, maker(webhook), id, call.reason());
        return Reply.noContent();
    }

    private static long maker(ObjectNode webhook) {
        return Json.snowflake(webhook.path("user").get("id")).orElse(0);
    }

    private static ObjectNode written(RestCall call) {
        return call.body() instanceof ObjectNode body ? body.deepCopy() : Json.object();
    }

    /** A webhook that the bot may manage. */
    private ObjectNode managed(RestCall call) {
        ObjectNode webhook = find(call);
        authority.require(channelOf(webhook), call.botId(), Permission.MANAGE_WEBHOOKS);
        return webhook;
    }

    /** The webhook of a call that carries its token; the ledger does not show it. */
    ObjectNode byToken(RestCall call) {
        String rest = call.path().replaceFirst(".*/webhooks/[^/]+/[^/]+", "");
        call.showPath("/webhooks/" + call.param("webhook") + "/{token}" + rest);
        ObjectNode webhook = find(call);
        if (!webhook.path("token").asText().equals(call.param("token"))) {
            throw DiscordError.of(401, 50_027, "Invalid Webhook Token");
        }
        return webhook;
    }

    private ObjectNode find(RestCall call) {
        String id = Json.id(call.id("webhook"));
        for (Guild guild : world.guilds().values()) {
            ObjectNode webhook = guild.resources(ResourceKind.WEBHOOK).get(id);
            if (webhook != null) {
                return webhook;
            }
        }
        throw ResourceKind.WEBHOOK.unknown();
    }

    Guild guildOf(ObjectNode webhook) {
        return world.guildOf(channelOf(webhook));
    }

    Channel channelOf(ObjectNode webhook) {
        Channel channel =
                world.channel(Json.snowflake(webhook.get("channel_id")).orElse(0));
        if (channel == null) {
            throw ResourceKind.WEBHOOK.unknown();
        }
        return channel;
    }

    /** Without who made it, as a call with its token sees it. */
    private static ObjectNode shown(ObjectNode webhook) {
        ObjectNode copy = webhook.deepCopy();
        copy.remove("user");
        return copy;
    }
}
