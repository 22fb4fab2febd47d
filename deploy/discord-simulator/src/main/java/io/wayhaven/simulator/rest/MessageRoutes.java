package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Snowflakes;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;

/** A channel's messages. See Discord's message documentation. */
public final class MessageRoutes {

    private static final int MOST_LISTED = 100;
    private static final int USUALLY_LISTED = 50;
    private static final Duration OLDEST_BULK_DELETE = Duration.ofDays(14);

    private final World world;
    private final People people;
    private final Nonced nonced;

    public MessageRoutes(World world, People people, Nonced nonced) {
        this.world = world;
        this.people = people;
        this.nonced = nonced;
    }

    public void mount(Api api) {
        api.route(HttpMethod.GET, "/channels/:channel/messages", Api.Access.BOT, this::list);
        api.route(HttpMethod.POST, "/channels/:channel/messages", Api.Access.BOT, this::post);
        api.route(HttpMethod.POST, "/channels/:channel/messages/bulk-delete", Api.Access.BOT, this::bulkDelete);
        api.route(HttpMethod.GET, "/channels/:channel/messages/:message", Api.Access.BOT, this::get);
        api.route(HttpMethod.PATCH, "/channels/:channel/messages/:message", Api.Access.BOT, this::edit);
        api.route(HttpMethod.DELETE, "/channels/:channel/messages/:message", Api.Access.BOT, this::delete);
    }

    private Channel visible(RestCall call) {
        return ChannelRoutes.visible(world, people.authority(), call);
    }

    private Message find(RestCall call) {
        return Messages.find(visible(call), call.id("message"));
    }

    private Reply get(RestCall call) {
        Message message = find(call);
        people.authority().require(visible(call), call.botId(), Permission.READ_MESSAGE_HISTORY);
        return Reply.ok(message.toJson());
    }

    /** Newest first; none at all without READ_MESSAGE_HISTORY. */
    private Reply list(RestCall call) {
        Channel channel = visible(call);
        ArrayNode array = Json.array();
        if (people.authority().may(channel, call.botId(), Permission.READ_MESSAGE_HISTORY)) {
            page(channel, call).forEach(message -> array.add(message.toJson()));
        }
        return Reply.ok(array);
    }

    /** The page of a channel that a call asks for, newest first. */
    static Stream<Message> page(Channel channel, RestCall call) {
        int limit = call.queryInt("limit", 1, MOST_LISTED, USUALLY_LISTED);
        NavigableMap<Long, Message> messages = channel.messages();
        long around = call.queryId("around");
        long before = call.queryId("before");
        long after = call.queryId("after");
        if (around != 0) {
            Stream<Message> newer = newest(messages.tailMap(around, true).values(), limit / 2 + 1);
            return Stream.concat(newer, older(messages, around, limit)).limit(limit);
        }
        return after != 0
                ? newest(messages.tailMap(after, false).values(), limit)
                : older(messages, before == 0 ? Long.MAX_VALUE : before, limit);
    }

    /** The first ones, newest first. */
    private static Stream<Message> newest(Collection<Message> ascending, int limit) {
        return ascending.stream().limit(limit).toList().reversed().stream();
    }

    private static Stream<Message> older(NavigableMap<Long, Message> messages, long than, int limit) {
        return messages.headMap(than, false).descendingMap().values().stream().limit(limit);
    }

    private Reply post(RestCall call) {
        Channel channel = visible(call);
        people.authority().requireSpeech(channel, call.botId());
        if (!channel.holdsMessages()) {
            throw DiscordError.of(400, 50_008, "Cannot send messages in a non-text channel");
        }
        MessageBody body = MessageBody.parse(call.body(), call.files());
        Guild guild = world.guildOf(channel);
        return nonced.post(
                call,
                () -> people.posting()
                        .post(
                                channel,
                                people.authority().member(guild, call.botId()),
                                body,
                                call.body().path("message_reference")),
                message -> people.posting().send(channel, message));
    }

    private Reply edit(RestCall call) {
        Channel channel = visible(call);
        Message message = find(call);
        if (message.author().id() != call.botId()) {
            throw DiscordError.of(403, 50_005, "Cannot edit a message authored by another user");
        }
        if (channel.archived()) {
            throw DiscordError.of(400, 50_083, "Thread is archived");
        }
        people.posting().edit(channel, message, MessageBody.parse(call.body(), call.files()));
        return Reply.ok(message.toJson());
    }

    private Reply delete(RestCall call) {
        people.messages().delete(visible(call), find(call), call.botId(), call.reason());
        return Reply.noContent();
    }

    private Reply bulkDelete(RestCall call) {
        Channel channel = visible(call);
        people.authority().require(channel, call.botId(), Permission.MANAGE_MESSAGES);
        List<Long> ids = call.bodyIds("messages");
        if (ids.size() < 2 || ids.size() > MOST_LISTED || new HashSet<>(ids).size() != ids.size()) {
            throw DiscordError.of(400, 50_016, "You can only bulk delete between 2 and 100 different messages.");
        }
        Instant oldest = world.now().minus(OLDEST_BULK_DELETE);
        if (ids.stream().anyMatch(id -> Snowflakes.timeOf(id).isBefore(oldest))) {
            throw DiscordError.of(400, 50_034, "A message provided was too old to bulk delete");
        }
        people.messages().bulkDelete(channel, ids, call.botId(), call.reason());
        return Reply.noContent();
    }
}
