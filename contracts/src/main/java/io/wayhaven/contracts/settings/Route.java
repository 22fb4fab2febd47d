package io.wayhaven.contracts.settings;

import io.wayhaven.contracts.id.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * Where entries go, and which.
 *
 * @param channel the channel to post to; ignored where there is a webhook
 * @param webhook the webhook to post through instead
 * @param filter which kinds go this way
 * @param ignore what doesn't, on top of what the whole guild ignores
 */
public record Route(@Nullable ChannelId channel, @Nullable Webhook webhook, KindFilter filter, IgnoreRules ignore) {

    /** Whether there is anywhere to post. */
    public boolean leadsSomewhere() {
        return channel != null || webhook != null;
    }
}
