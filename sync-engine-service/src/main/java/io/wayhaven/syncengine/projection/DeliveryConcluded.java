package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case in a guild, until it is tried there again.
 *
 * @param status one that is {@linkplain DeliveryStatus#settled() settled}
 * @param detail why; null where there is nothing to say
 * @param remedy the next step that helps; null if there is none
 */
public record DeliveryConcluded(
        long caseNumber,
        UserId user,
        GuildId guild,
        DeliveryStatus status,
        @Nullable String detail,
        @Nullable String remedy)
        implements KeptFact {}
