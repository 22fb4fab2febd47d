package io.wayhaven.syncengine.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as PostgreSQL keeps them: to the microsecond. */
final class Times {

    private Times() {}

    static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable Instant storedOrNull(@Nullable Instant time) {
        return time == null ? null : stored(time);
    }
}
