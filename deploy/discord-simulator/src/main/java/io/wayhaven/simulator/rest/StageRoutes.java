package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.World;

/** Stage instances, which go by the id of their channel. See "Stage Instance Resource" in Discord's documentation. */
public final class StageRoutes {

    private static final String ONE = "/stage-instances/:channel";

    private final World world;
    private final People people;

    public StageRoutes(World world, People people) {
        this.world = world;
        this.people = people;
    }

    public void mount(Api api) {
        api.route(HttpMethod.POST, "/stage-instances", Api.Access.BOT, this::create);
        api.route(HttpMethod.GET, ONE, Api.Access.BOT, call -> Reply.ok(find(call)));
        api.route(HttpMethod.PATCH, ONE, Api.Access.BOT, this::change);
        api.route(HttpMethod.DELETE, ONE, Api.Access.BOT, this::delete);
    }

    private Guild guild(RestCall call) {
        Channel channel = ChannelRoutes.visible(world, people.authority(), call);
        return world.guildOf(channel);
    }

    private ObjectNode find(RestCall call) {
        String channelId = Json.id(call.id("channel"));
        return guild(call).resources(ResourceKind.STAGE_INSTANCE).values().stream()
                .filter(stage -> stage.path("channel_id").asText().equals(channelId))
                .findFirst()
                .orElseThrow(ResourceKind.STAGE_INSTANCE::unknown);
    }

    private Reply create(RestCall call) {
        ObjectNode written = ChannelRoutes.written(call);
        Channel channel =
                world.channel(Json.snowflake(written.get("channel_id")).orElse(0));
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        return Reply.ok(people.resources()
                .create(world.guildOf(channel), ResourceKind.STAGE_INSTANCE, call.botId(), written, call.reason()));
    }

    private Reply change(RestCall call) {
        return Reply.ok(people.resources()
                .update(
                        guild(call),
                        ResourceKind.STAGE_INSTANCE,
                        call.botId(),
                        find(call).path("id").asText(),
                        ChannelRoutes.written(call),
                        call.reason()));
    }

    private Reply delete(RestCall call) {
        people.resources()
                .delete(
                        guild(call),
                        ResourceKind.STAGE_INSTANCE,
                        call.botId(),
                        find(call).path("id").asText(),
                        call.reason());
        return Reply.noContent();
    }
}
