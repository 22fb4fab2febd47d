package io.wayhaven.web.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wayhaven.web.cases.DeliveryRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a case in one guild, as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryJson(
        String deliveryId,
        String caseNumber,
        String guildId,
        @Nullable String guildName,
        String status,
        @Nullable String detail,
        @Nullable String remedy,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant updatedAt) {

    static DeliveryJson of(DeliveryRow row) {
        return new DeliveryJson(
                row.id(),
                Long.toString(row.caseNumber()),
                Long.toUnsignedString(row.guild()),
                row.guildName(),
                row.status().wireName(),
                row.detail(),
                row.remedy(),
                row.attempts(),
                row.nextAttemptAt(),
                row.updatedAt());
    }
}
