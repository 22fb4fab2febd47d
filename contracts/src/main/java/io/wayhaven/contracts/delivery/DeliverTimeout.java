package io.wayhaven.contracts.delivery;

import java.time.Instant;

/**
 * Keeps a person from talking at a guild.
 *
 * @param until when it ends
 */
public record DeliverTimeout(DeliveryContext context, Instant until) implements GuildDelivery {}
