package io.wayhaven.contracts.delivery;

import java.time.Instant;

/**
 * Removes a person from a guild.
 *
 * @param joinedBefore when the command was given: whoever joined later is not removed
 */
public record DeliverKick(DeliveryContext context, Instant joinedBefore) implements GuildDelivery {}
