package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.DirectMessages;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.scenario.WorldBuilder;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.function.Supplier;

/** People beside guilds: new ones, whether they take direct messages, and what is written there. */
public final class UserControl {

    private final World world;
    private final DirectMessages directs;
    private final Supplier<WorldBuilder> builder;

    public UserControl(World world, DirectMessages directs, Supplier<WorldBuilder> builder) {
        this.world = world;
        this.directs = directs;
        this.builder = builder;
    }

    public void mount(ControlApi api) {
        api.route(
                HttpMethod.POST,
                "/users",
                call -> builder.get().person(call.textOrNull("name")).toJson());
        api.route(HttpMethod.GET, "/users/:user", call -> shown(user(call)));
        api.route(HttpMethod.PATCH, "/users/:user", this::change);
        mountMessages(api);
    }

    /** The routes of direct messages. */
    public void mountMessages(ControlApi api) {
        api.route(HttpMethod.GET, "/users/:user/messages", this::messages);
        api.route(HttpMethod.POST, "/users/:user/messages", this::write);
    }

    private User user(ControlCall call) {
        User user = world.user(call.pathId("user"));
        if (user == null) {
            throw DiscordError.unknownUser();
        }
        return user;
    }

    private ObjectNode shown(User user) {
        return user.toJson().put("directMessages", world.directs().accepts(user.id()));
    }

    /** {@code {directMessages}}: whether they take direct messages from the members of their guilds. */
    private JsonNode change(ControlCall call) {
        User user = user(call);
        world.directs().accept(user.id(), call.body().path("directMessages").asBoolean(true));
        return shown(user);
    }

    /** What they and the bot wrote to each other, oldest first. */
    private JsonNode messages(ControlCall call) {
        ArrayNode array = Json.array();
        Channel channel = world.directs().with(user(call).id());
        if (channel != null) {
            channel.messages().values().forEach(message -> array.add(message.toJson()));
        }
        return array;
    }

    /** {@code {content}}: they write to the bot. */
    private JsonNode write(ControlCall call) {
        User user = user(call);
        Channel channel = directs.open(user.id());
        MessageBody body = MessageBody.parse(Json.object().put("content", call.text("content")));
        Message message = directs.compose(channel, user, body);
        directs.send(channel, message);
        return message.toJson();
    }
}
