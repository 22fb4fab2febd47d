package io.wayhaven.contracts.delivery;

import java.time.Instant;

/**
 * Bans a person at a guild and lifts the ban at once.
 *
 * @param joinedBefore when the command was given: whoever joined later is not removed
 * @param deleteMessageSeconds how far back the person's messages are deleted, 0 to 604,800
 */
public record DeliverSoftban(DeliveryContext context, Instant joinedBefore, int deleteMessageSeconds)
        implements GuildDelivery {}
