package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Sends a route to a channel or through a webhook, or switches it off if there is neither.
 *
 * @param route which route
 * @param channel the channel, checked when it is decided
 * @param webhook the webhook
 */
public record SetRoute(
        CommandContext context,
        RouteName route,
        @Nullable ChannelId channel,
        @Nullable Webhook webhook) implements SettingsCommand {}
