package io.wayhaven.contracts.delivery;

/** One action to carry out at one guild. */
public sealed interface Delivery permits GuildDelivery, UnknownDelivery {}
