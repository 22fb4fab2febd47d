package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.ResourceKind;
import java.util.EnumMap;
import java.util.Map;

/** Emoji, stickers, sounds, events, rules and integrations of a guild: listed, read, created, changed, deleted alike. */
public final class ResourceRoutes {

    private static final Map<ResourceKind, String> PATHS = new EnumMap<>(Map.of(
            ResourceKind.EMOJI, "emojis",
            ResourceKind.STICKER, "stickers",
            ResourceKind.SOUNDBOARD_SOUND, "soundboard-sounds",
            ResourceKind.SCHEDULED_EVENT, "scheduled-events",
            ResourceKind.AUTO_MODERATION_RULE, "auto-moderation/rules",
            ResourceKind.INTEGRATION, "integrations"));

    private final People people;

    public ResourceRoutes(People people) {
        this.people = people;
    }

    public void mount(Api api) {
        PATHS.forEach((kind, path) -> {
            String all = "/guilds/:guild/" + path;
            String one = all + "/:resource";
            api.route(HttpMethod.GET, all, Api.Access.BOT, call -> list(call, kind));
            api.route(
                    HttpMethod.GET,
                    one,
                    Api.Access.BOT,
                    call -> Reply.ok(people.resources().find(guild(call), kind, call.param("resource"))));
            api.route(HttpMethod.DELETE, one, Api.Access.BOT, call -> {
                people.resources().delete(guild(call), kind, call.botId(), call.param("resource"), call.reason());
                return Reply.noContent();
            });
            if (kind != ResourceKind.INTEGRATION) {
                api.route(HttpMethod.POST, all, Api.Access.BOT, call -> create(call, kind));
                api.route(HttpMethod.PATCH, one, Api.Access.BOT, call -> update(call, kind));
            }
        });
    }

    private Guild guild(RestCall call) {
        return people.authority().guild(call.id("guild"), call.botId());
    }

    /** Rules and integrations are for those who manage the guild; sounds come under {@code items}. */
    private Reply list(RestCall call, ResourceKind kind) {
        Guild guild = guild(call);
        if (kind == ResourceKind.AUTO_MODERATION_RULE || kind == ResourceKind.INTEGRATION) {
            people.authority().require(guild, call.botId(), Permission.MANAGE_GUILD);
        }
        ArrayNode array = Json.array();
        guild.resources(kind).values().forEach(array::add);
        return Reply.ok(kind == ResourceKind.SOUNDBOARD_SOUND ? Json.object().set("items", array) : array);
    }

    private Reply create(RestCall call, ResourceKind kind) {
        ObjectNode made =
                people.resources().create(guild(call), kind, call.botId(), ChannelRoutes.written(call), call.reason());
        return new Reply(kind == ResourceKind.SCHEDULED_EVENT ? 200 : 201, made);
    }

    private Reply update(RestCall call, ResourceKind kind) {
        return Reply.ok(people.resources()
                .update(
                        guild(call),
                        kind,
                        call.botId(),
                        call.param("resource"),
                        ChannelRoutes.written(call),
                        call.reason()));
    }
}
