package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Snowflakes;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Channels and their messages. See Discord's channel and message documentation. */
public final class MessageRoutes {

    private static final int MOST_LISTED = 100;
    private static final int USUALLY_LISTED = 50;
    private static final int LONGEST_NONCE = 25;
    private static final int REMEMBERED_NONCES = 1_000;
    private static final Duration OLDEST_BULK_DELETE = Duration.ofDays(14);

    private final World world;
    private final Authority authority;
    private final Messages messages;
    private final Map<String, Message> byNonce = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Message> eldest) {
            return size() > REMEMBERED_NONCES;
        }
    };

    public MessageRoutes(World world, Authority authority, Messages messages) {
        this.world = world;
        this.authority = authority;
        this.messages = messages;
    }

    public void mount(Api api) {
        api.route(
                HttpMethod.GET,
                "/channels/:channel",
                Api.Access.BOT,
                call -> Reply.ok(visible(call).toJson()));
        api.route(HttpMethod.GET, "/channels/:channel/messages", Api.Access.BOT, this::list);
        api.route(HttpMethod.POST, "/channels/:channel/messages", Api.Access.BOT, this::post);
        api.route(HttpMethod.POST, "/channels/:channel/messages/bulk-delete", Api.Access.BOT, this::bulkDelete);
        api.route(HttpMethod.GET, "/channels/:channel/messages/:message", Api.Access.BOT, this::get);
        api.route(HttpMethod.PATCH, "/channels/:channel/messages/:message", Api.Access.BOT, this::edit);
        api.route(HttpMethod.DELETE, "/channels/:channel/messages/:message", Api.Access.BOT, this::delete);
    }

    private Channel visible(RestCall call) {
        Channel channel = world.channel(call.id("channel"));
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        authority.require(channel, call.botId(), Permission.VIEW_CHANNEL);
        return channel;
    }

    private Message find(RestCall call) {
        return Messages.find(visible(call), call.id("message"));
    }

    private Reply get(RestCall call) {
        Message message = find(call);
        authority.require(visible(call), call.botId(), Permission.READ_MESSAGE_HISTORY);
        return Reply.ok(message.toJson());
    }

    /** Newest first. */
    private Reply list(RestCall call) {
        Channel channel = visible(call);
        int limit = call.queryInt("limit", 1, MOST_LISTED, USUALLY_LISTED);
        long before = call.queryId("before");
        long after = call.queryId("after");
        Stream<Message> page;
        if (after != 0) {
            page = channel.messages().tailMap(after, false).values().stream().limit(limit).toList().reversed().stream();
        } else {
            page =
                    channel
                            .messages()
                            .headMap(before == 0 ? Long.MAX_VALUE : before, false)
                            .descendingMap()
                            .values()
                            .stream()
                            .limit(limit);
        }
        ArrayNode array = Json.array();
        page.forEach(message -> array.add(message.toJson()));
        return Reply.ok(array);
    }

    private Reply post(RestCall call) {
        Channel channel = visible(call);
        authority.require(channel, call.botId(), Permission.SEND_MESSAGES);
        if (!channel.holdsMessages()) {
            throw DiscordError.of(400, 50_008, "Cannot send messages in a non-text channel");
        }
        MessageBody body = MessageBody.parse(call.body()).requireContent();
        if (body.embeds() != null) {
            authority.require(channel, call.botId(), Permission.EMBED_LINKS);
        }
        JsonNode nonce = call.body().path("nonce");
        if (nonce.asText("").length() > LONGEST_NONCE) {
            throw DiscordError.invalid("nonce", "NONCE_TYPE_TOO_LONG", "Must be 25 or fewer in length.");
        }
        boolean enforced = call.body().path("enforce_nonce").asBoolean(false) && nonce.isValueNode();
        String key = channel.id() + "|" + nonce.asText();
        @Nullable Message earlier = enforced ? byNonce.get(key) : null;
        if (earlier != null) {
            return Reply.ok(earlier.toJson());
        }
        String content = body.content() == null ? "" : body.content();
        Message message = messages.draft(channel, world.bot(), Message.DEFAULT, content, body.mentionsAllowed());
        body.applyTo(message);
        if (nonce.isValueNode()) {
            message.extras().set("nonce", nonce);
            byNonce.put(key, message);
        }
        messages.post(channel, message);
        return Reply.ok(message.toJson());
    }

    private Reply edit(RestCall call) {
        Message message = find(call);
        if (message.author().id() != call.botId()) {
            throw DiscordError.of(403, 50_005, "Cannot edit a message authored by another user");
        }
        MessageBody.parse(call.body()).applyTo(message);
        messages.edited(visible(call), message);
        return Reply.ok(message.toJson());
    }

    private Reply delete(RestCall call) {
        messages.delete(visible(call), find(call), call.botId(), call.reason());
        return Reply.noContent();
    }

    private Reply bulkDelete(RestCall call) {
        Channel channel = visible(call);
        authority.require(channel, call.botId(), Permission.MANAGE_MESSAGES);
        List<Long> ids = call.bodyIds("messages");
        if (ids.size() < 2 || ids.size() > MOST_LISTED || new HashSet<>(ids).size() != ids.size()) {
            throw DiscordError.of(400, 50_016, "You can only bulk delete between 2 and 100 different messages.");
        }
        Instant oldest = world.now().minus(OLDEST_BULK_DELETE);
        if (ids.stream().anyMatch(id -> Snowflakes.timeOf(id).isBefore(oldest))) {
            throw DiscordError.of(400, 50_034, "A message provided was too old to bulk delete");
        }
        messages.bulkDelete(channel, ids, call.botId(), call.reason());
        return Reply.noContent();
    }
}
