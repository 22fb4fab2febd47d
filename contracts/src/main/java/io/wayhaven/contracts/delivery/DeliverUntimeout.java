package io.wayhaven.contracts.delivery;

/** Ends a person's timeout at a guild. */
public record DeliverUntimeout(DeliveryContext context) implements GuildDelivery {}
