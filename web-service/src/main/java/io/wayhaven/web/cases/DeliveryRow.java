package io.wayhaven.web.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case in one guild.
 *
 * @param guildName absent if it isn't known
 * @param detail why, if there is something to say
 * @param remedy what somebody has to do, if anything
 * @param nextAttemptAt when it is tried again, if it is
 */
public record DeliveryRow(
        String id,
        long caseNumber,
        long guild,
        @Nullable String guildName,
        DeliveryStatus status,
        @Nullable String detail,
        @Nullable String remedy,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant updatedAt) {}
