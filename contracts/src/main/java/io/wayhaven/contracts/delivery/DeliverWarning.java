package io.wayhaven.contracts.delivery;

import io.wayhaven.contracts.id.ChannelId;

/**
 * Says in a channel that a person is warned.
 *
 * @param channel where
 */
public record DeliverWarning(DeliveryContext context, ChannelId channel) implements GuildDelivery {}
