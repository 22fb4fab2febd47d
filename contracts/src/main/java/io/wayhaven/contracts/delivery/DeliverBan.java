package io.wayhaven.contracts.delivery;

/**
 * Bans a person at a guild.
 *
 * @param deleteMessageSeconds how far back the person's messages are deleted, 0 to 604,800
 */
public record DeliverBan(DeliveryContext context, int deleteMessageSeconds) implements GuildDelivery {}
