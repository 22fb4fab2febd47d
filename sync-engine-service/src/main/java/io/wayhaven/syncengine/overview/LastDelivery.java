package io.wayhaven.syncengine.overview;

import io.wayhaven.syncengine.delivery.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What last came to a guild from another.
 *
 * @param detail why it went as it did, if there is anything to say
 * @param took the time from the decision to its end, or until now
 * @param at when it was decided
 */
public record LastDelivery(DeliveryStatus status, @Nullable String detail, Duration took, Instant at) {}
