package io.wayhaven.contracts.delivery;

/** Lifts a person's ban at a guild. */
public record DeliverUnban(DeliveryContext context) implements GuildDelivery {}
