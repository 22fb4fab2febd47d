package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Webhook;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one layer says of a route.
 *
 * @param off whether the route is switched off; it leads nowhere then, and doesn't fall back
 * @param channel the channel to post to
 * @param webhook the webhook to post through instead
 * @param filter which kinds go this way; absent where the layer doesn't say
 * @param ignore what doesn't
 */
public record RouteLayer(
        boolean off,
        @Nullable ChannelId channel,
        @Nullable Webhook webhook,
        @Nullable KindFilter filter,
        IgnoreRules ignore) {

    /** Says nothing. */
    public static final RouteLayer NONE = new RouteLayer(false, null, null, null, IgnoreRules.NONE);

    /** A document may lack what its writer did not know yet. */
    public RouteLayer {
        ignore = Objects.requireNonNullElse(ignore, IgnoreRules.NONE);
    }

    /** Whether the layer says where the route leads. */
    boolean decides() {
        return off || leadsSomewhere();
    }

    boolean leadsSomewhere() {
        return channel != null || webhook != null;
    }

    RouteLayer to(@Nullable ChannelId newChannel, @Nullable Webhook newWebhook) {
        return new RouteLayer(newChannel == null && newWebhook == null, newChannel, newWebhook, filter, ignore);
    }

    RouteLayer withFilter(KindFilter newFilter) {
        return new RouteLayer(off, channel, webhook, newFilter, ignore);
    }

    RouteLayer withIgnore(IgnoreRules newIgnore) {
        return new RouteLayer(off, channel, webhook, filter, newIgnore);
    }
}
