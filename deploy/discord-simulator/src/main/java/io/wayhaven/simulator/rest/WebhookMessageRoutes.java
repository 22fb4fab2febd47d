package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Mentions;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** What a webhook's token allows: posting, and reading and changing what was posted. See "Execute Webhook". */
final class WebhookMessageRoutes {

    private static final int LONGEST_NAME = 80;

    private final World world;
    private final People people;
    private final WebhookRoutes webhooks;

    WebhookMessageRoutes(World world, People people, WebhookRoutes webhooks) {
        this.world = world;
        this.people = people;
        this.webhooks = webhooks;
    }

    void mount(Api api) {
        String own = "/webhooks/:webhook/:token";
        String message = own + "/messages/:message";
        Api.Access access = Api.Access.WEBHOOK;
        api.route(HttpMethod.POST, own, access, webhooks::fits, this::execute);
        api.route(
                HttpMethod.GET,
                message,
                access,
                webhooks::fits,
                call -> Reply.ok(find(call, webhooks.byToken(call)).toJson()));
        api.route(HttpMethod.PATCH, message, access, webhooks::fits, this::edit);
        api.route(HttpMethod.DELETE, message, access, webhooks::fits, this::delete);
    }

    private Reply execute(RestCall call) {
        ObjectNode webhook = webhooks.byToken(call);
        Channel channel = place(call, webhook);
        MessageBody body = MessageBody.parse(call.body(), call.files()).requireContent();
        Message message = people.posting().compose(channel, author(call, webhook), Message.DEFAULT, body);
        message.extras().put("webhook_id", webhook.path("id").asText());
        if (webhook.hasNonNull("application_id")) {
            message.extras()
                    .put("application_id", webhook.path("application_id").asText());
        }
        people.posting().send(channel, message);
        call.notePings(Mentions.pings(message));
        return "true".equals(call.query("wait")) ? Reply.ok(message.toJson()) : Reply.noContent();
    }

    private static User author(RestCall call, ObjectNode webhook) {
        String name = call.body().hasNonNull("username")
                ? call.body().get("username").asText()
                : webhook.path("name").asText();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw DiscordError.invalid("username", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 80 in length.");
        }
        return new User(Json.snowflake(webhook.get("id")).orElse(0), name, null, true);
    }

    /** The webhook's channel, or a thread in it. */
    private Channel place(RestCall call, ObjectNode webhook) {
        Channel channel = webhooks.channelOf(webhook);
        long threadId = call.queryId("thread_id");
        if (threadId == 0) {
            return channel;
        }
        @Nullable Channel thread = world.channel(threadId);
        if (thread == null || !thread.isThread() || thread.parentId() != channel.id()) {
            throw DiscordError.unknownChannel();
        }
        return thread;
    }

    /** Only what this webhook posted. */
    private Message find(RestCall call, ObjectNode webhook) {
        Message message = Messages.find(place(call, webhook), call.id("message"));
        if (!message.extras().path("webhook_id").equals(webhook.path("id"))) {
            throw DiscordError.unknownMessage();
        }
        return message;
    }

    private Reply edit(RestCall call) {
        ObjectNode webhook = webhooks.byToken(call);
        Message message = find(call, webhook);
        people.posting().edit(place(call, webhook), message, MessageBody.parse(call.body(), call.files()));
        return Reply.ok(message.toJson());
    }

    private Reply delete(RestCall call) {
        ObjectNode webhook = webhooks.byToken(call);
        Message message = find(call, webhook);
        people.messages().delete(place(call, webhook), message, message.author().id(), null);
        return Reply.noContent();
    }
}
