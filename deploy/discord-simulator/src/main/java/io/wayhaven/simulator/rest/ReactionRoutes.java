package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;

/** Reactions and pins of a channel's messages. */
public final class ReactionRoutes {

    private static final String REACTIONS = "/channels/:channel/messages/:message/reactions";

    private final World world;
    private final People people;

    public ReactionRoutes(World world, People people) {
        this.world = world;
        this.people = people;
    }

    public void mount(Api api) {
        api.route(HttpMethod.PUT, REACTIONS + "/:emoji/@me", Api.Access.BOT, this::react);
        api.route(HttpMethod.DELETE, REACTIONS + "/:emoji/@me", Api.Access.BOT, call -> take(call, call.botId()));
        api.route(HttpMethod.DELETE, REACTIONS + "/:emoji/:user", Api.Access.BOT, call -> take(call, call.id("user")));
        api.route(HttpMethod.GET, REACTIONS + "/:emoji", Api.Access.BOT, this::users);
        api.route(HttpMethod.DELETE, REACTIONS + "/:emoji", Api.Access.BOT, this::removeEmoji);
        api.route(HttpMethod.DELETE, REACTIONS, Api.Access.BOT, this::removeAll);
        for (String path :
                new String[] {"/channels/:channel/messages/pins/:message", "/channels/:channel/pins/:message"}) {
            api.route(HttpMethod.PUT, path, Api.Access.BOT, call -> pin(call, true));
            api.route(HttpMethod.DELETE, path, Api.Access.BOT, call -> pin(call, false));
        }
    }

    private Channel channel(RestCall call) {
        return ChannelRoutes.visible(world, people.authority(), call);
    }

    private Message message(RestCall call) {
        return Messages.find(channel(call), call.id("message"));
    }

    private Reply react(RestCall call) {
        Channel channel = channel(call);
        var bot = people.authority().member(world.guildOf(channel), call.botId());
        people.reacting().add(channel, message(call), bot, call.param("emoji"));
        return Reply.noContent();
    }

    private Reply take(RestCall call, long userId) {
        people.reacting().remove(channel(call), message(call), call.botId(), userId, call.param("emoji"));
        return Reply.noContent();
    }

    private Reply users(RestCall call) {
        ArrayNode array = Json.array();
        for (long userId : message(call).reactions().users(call.param("emoji"))) {
            User user = world.user(userId);
            if (user != null) {
                array.add(user.toJson());
            }
        }
        return Reply.ok(array);
    }

    private Reply removeEmoji(RestCall call) {
        people.reacting().removeEmoji(channel(call), message(call), call.botId(), call.param("emoji"));
        return Reply.noContent();
    }

    private Reply removeAll(RestCall call) {
        people.reacting().removeAll(channel(call), message(call), call.botId());
        return Reply.noContent();
    }

    private Reply pin(RestCall call, boolean on) {
        people.pins().pin(channel(call), message(call), call.botId(), on, call.reason());
        return Reply.noContent();
    }
}
