package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.action.Overwrites;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.World;

/** Channels and their overwrites. See "Channel Resource" in Discord's documentation. */
public final class ChannelRoutes {

    private final World world;
    private final People people;

    public ChannelRoutes(World world, People people) {
        this.world = world;
        this.people = people;
    }

    public void mount(Api api) {
        String one = "/channels/:channel";
        api.route(
                HttpMethod.GET,
                one,
                Api.Access.BOT,
                call -> Reply.ok(visible(call).toJson()));
        api.route(HttpMethod.POST, "/guilds/:guild/channels", Api.Access.BOT, this::create);
        api.route(HttpMethod.PATCH, one, Api.Access.BOT, this::change);
        api.route(HttpMethod.DELETE, one, Api.Access.BOT, this::delete);
        api.route(HttpMethod.PUT, one + "/permissions/:overwrite", Api.Access.BOT, this::allow);
        api.route(HttpMethod.DELETE, one + "/permissions/:overwrite", Api.Access.BOT, this::disallow);
        api.route(HttpMethod.PUT, one + "/voice-status", Api.Access.BOT, this::status);
        api.route(HttpMethod.POST, one + "/typing", Api.Access.BOT, this::typing);
    }

    /** The channel or thread of a call, if the bot sees it. */
    static Channel visible(World world, Authority authority, RestCall call) {
        Channel channel = world.channel(call.id("channel"));
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        authority.require(channel, call.botId(), Permission.VIEW_CHANNEL);
        return channel;
    }

    /** What a call wrote, as an object. */
    static ObjectNode written(RestCall call) {
        return call.body() instanceof ObjectNode body ? body.deepCopy() : Json.object();
    }

    private Channel visible(RestCall call) {
        return visible(world, people.authority(), call);
    }

    private Reply create(RestCall call) {
        Guild guild = people.authority().guild(call.id("guild"), call.botId());
        Channel made = people.channels().create(guild, call.botId(), written(call), call.reason());
        return new Reply(201, made.toJson());
    }

    private Reply change(RestCall call) {
        Channel channel = visible(call);
        if (channel.isThread()) {
            people.threads().update(channel, call.botId(), written(call), call.reason());
        } else {
            people.channels().update(channel, call.botId(), written(call), call.reason());
        }
        return Reply.ok(channel.toJson());
    }

    private Reply delete(RestCall call) {
        Channel channel = visible(call);
        if (channel.isThread()) {
            people.threads().delete(channel, call.botId(), call.reason());
        } else {
            people.channels().delete(channel, call.botId(), call.reason());
        }
        return Reply.ok(channel.toJson());
    }

    private Reply allow(RestCall call) {
        people.overwrites()
                .set(visible(call), call.botId(), Overwrites.read(call.body(), call.id("overwrite")), call.reason());
        return Reply.noContent();
    }

    private Reply disallow(RestCall call) {
        people.overwrites().remove(visible(call), call.botId(), call.id("overwrite"), call.reason());
        return Reply.noContent();
    }

    private Reply status(RestCall call) {
        String status = call.body().path("status").asText("");
        people.channels().status(visible(call), call.botId(), status.isEmpty() ? null : status, call.reason());
        return Reply.noContent();
    }

    private Reply typing(RestCall call) {
        Channel channel = visible(call);
        people.authority().requireSpeech(channel, call.botId());
        people.messages().typing(channel, people.authority().member(world.guildOf(channel), call.botId()));
        return Reply.noContent();
    }
}
