package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.action.DirectMessages;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.World;

/** Direct channels, beside the routes of the same shape for guild channels. See "Create DM" in Discord's documentation. */
public final class DirectRoutes {

    private final World world;
    private final DirectMessages directs;
    private final Nonced nonced;

    public DirectRoutes(World world, DirectMessages directs, Nonced nonced) {
        this.world = world;
        this.directs = directs;
        this.nonced = nonced;
    }

    /** To be mounted before the routes of guild channels. */
    public void mount(Api api) {
        String messages = "/channels/:channel/messages";
        String message = messages + "/:message";
        api.route(HttpMethod.POST, "/users/@me/channels", Api.Access.BOT, this::open);
        direct(api, HttpMethod.GET, "/channels/:channel", call -> Reply.ok(directs.toJson(channel(call))));
        direct(api, HttpMethod.GET, messages, this::list);
        direct(api, HttpMethod.POST, messages, this::post);
        direct(api, HttpMethod.GET, message, call -> Reply.ok(find(call).toJson()));
        direct(api, HttpMethod.PATCH, message, this::edit);
        direct(api, HttpMethod.DELETE, message, this::delete);
    }

    private void direct(Api api, HttpMethod method, String template, Api.Handler handler) {
        api.route(method, template, Api.Access.BOT, this::fits, handler);
    }

    private boolean fits(RoutingContext context) {
        return world.directs()
                        .channel(Json.snowflake(context.pathParam("channel")).orElse(0))
                != null;
    }

    private Channel channel(RestCall call) {
        Channel channel = world.directs().channel(call.id("channel"));
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        return channel;
    }

    private Message find(RestCall call) {
        return Messages.find(channel(call), call.id("message"));
    }

    private Reply open(RestCall call) {
        long recipient = Json.snowflake(call.body().get("recipient_id"))
                .orElseThrow(
                        () -> DiscordError.invalid("recipient_id", "NUMBER_TYPE_COERCE", "Value is not snowflake."));
        return Reply.ok(directs.toJson(directs.open(recipient)));
    }

    /** Newest first. */
    private Reply list(RestCall call) {
        ArrayNode array = Json.array();
        MessageRoutes.page(channel(call), call).forEach(message -> array.add(message.toJson()));
        return Reply.ok(array);
    }

    private Reply post(RestCall call) {
        Channel channel = channel(call);
        directs.requireReach(channel);
        MessageBody body = MessageBody.parse(call.body(), call.files());
        return nonced.post(
                call, () -> directs.compose(channel, world.bot(), body), message -> directs.send(channel, message));
    }

    private Reply edit(RestCall call) {
        Message message = find(call);
        directs.edit(channel(call), message, call.botId(), MessageBody.parse(call.body(), call.files()));
        return Reply.ok(message.toJson());
    }

    private Reply delete(RestCall call) {
        directs.delete(channel(call), find(call), call.botId());
        return Reply.noContent();
    }
}
