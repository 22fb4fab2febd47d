package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Starting threads, and who is in them. See "Start Thread from Message" and what follows it. */
public final class ThreadRoutes {

    private final World world;
    private final People people;

    public ThreadRoutes(World world, People people) {
        this.world = world;
        this.people = people;
    }

    public void mount(Api api) {
        api.route(HttpMethod.POST, "/channels/:channel/threads", Api.Access.BOT, call -> create(call, null));
        api.route(
                HttpMethod.POST,
                "/channels/:channel/messages/:message/threads",
                Api.Access.BOT,
                call -> create(call, Messages.find(channel(call), call.id("message"))));
        api.route(HttpMethod.GET, "/guilds/:guild/threads/active", Api.Access.BOT, this::active);
        String members = "/channels/:channel/thread-members";
        api.route(HttpMethod.GET, members, Api.Access.BOT, this::members);
        api.route(HttpMethod.PUT, members + "/@me", Api.Access.BOT, call -> add(call, call.botId()));
        api.route(HttpMethod.DELETE, members + "/@me", Api.Access.BOT, call -> remove(call, call.botId()));
        api.route(HttpMethod.PUT, members + "/:user", Api.Access.BOT, call -> add(call, call.id("user")));
        api.route(HttpMethod.DELETE, members + "/:user", Api.Access.BOT, call -> remove(call, call.id("user")));
    }

    private Channel channel(RestCall call) {
        return ChannelRoutes.visible(world, people.authority(), call);
    }

    private Reply create(RestCall call, @Nullable Message from) {
        Channel parent = channel(call);
        var bot = people.authority().member(world.guildOf(parent), call.botId());
        ObjectNode written = ChannelRoutes.written(call);
        return new Reply(
                201,
                people.threads()
                        .create(parent, bot, from, written, call.reason())
                        .toJson());
    }

    private Reply active(RestCall call) {
        Guild guild = people.authority().guild(call.id("guild"), call.botId());
        ObjectNode answer = Json.object();
        ArrayNode threads = answer.putArray("threads");
        answer.putArray("members");
        guild.threads().values().stream()
                .filter(thread -> !thread.archived())
                .filter(thread -> people.authority().may(thread, call.botId(), Permission.VIEW_CHANNEL))
                .forEach(thread -> threads.add(thread.toJson()));
        return Reply.ok(answer);
    }

    private Reply members(RestCall call) {
        Channel thread = channel(call);
        ArrayNode array = Json.array();
        thread.threadMembers().forEach(user -> array.add(people.threadMembers().member(thread, user)));
        return Reply.ok(array);
    }

    private Reply add(RestCall call, long userId) {
        people.threadMembers().add(channel(call), call.botId(), userId);
        return Reply.noContent();
    }

    private Reply remove(RestCall call, long userId) {
        people.threadMembers().remove(channel(call), call.botId(), userId);
        return Reply.noContent();
    }
}
