package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.settings.Webhook;
import org.jspecify.annotations.Nullable;

/** Where posts go. Each destination has a lane of its own. */
public sealed interface Destination {

    /** The key of its lane. */
    String key();

    /** The public id of the channel or webhook. */
    String id();

    /** The webhook, if it is one. */
    @Nullable
    WebhookId webhookId();

    /** A channel, written to by the bot. */
    record ToChannel(ChannelId channel) implements Destination {

        @Override
        public String key() {
            return "channel:" + channel;
        }

        @Override
        public String id() {
            return channel.toString();
        }

        @Override
        public @Nullable WebhookId webhookId() {
            return null;
        }
    }

    /** A webhook, written to by whoever holds its URL. */
    record ThroughWebhook(Webhook webhook) implements Destination {

        @Override
        public String key() {
            return "webhook:" + webhook.id();
        }

        @Override
        public String id() {
            return webhook.id().toString();
        }

        @Override
        public WebhookId webhookId() {
            return webhook.id();
        }
    }

    /** Where a post is to go. */
    static Destination of(EntryPost post) {
        var webhook = post.webhook();
        var channel = post.channel();
        if (webhook != null) {
            return new ThroughWebhook(webhook);
        }
        if (channel != null) {
            return new ToChannel(channel);
        }
        throw new IllegalArgumentException("A post goes either to a channel or through a webhook");
    }
}
