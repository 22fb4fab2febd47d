package io.wayhaven.syncengine.overview;

import io.wayhaven.syncengine.delivery.DeliveryStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case in a guild.
 *
 * @param detail why, if there is anything to say
 * @param remedy the next step that helps, if there is one
 * @param took the time from the decision to its end, or until now
 */
public record Arrival(
        DeliveryStatus status,
        @Nullable String detail,
        @Nullable String remedy,
        Duration took) {}
