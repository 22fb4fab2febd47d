package io.wayhaven.contracts.delivery;

/** Takes a guild's mute role from a person. */
public record DeliverUnmute(DeliveryContext context) implements GuildDelivery {}
