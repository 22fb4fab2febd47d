package io.wayhaven.contracts.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person a guild's mute role.
 *
 * @param until when it ends; absent if it doesn't by itself
 */
public record DeliverMute(DeliveryContext context, @Nullable Instant until) implements GuildDelivery {}
