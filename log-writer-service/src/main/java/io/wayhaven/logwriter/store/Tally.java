package io.wayhaven.logwriter.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows of which guild; what is of no guild isn't counted. */
final class Tally {

    private final Map<Long, Long> rows = new HashMap<>();

    void count(@Nullable Long guild) {
        if (guild != null && guild != 0) {
            rows.merge(guild, 1L, Long::sum);
        }
    }

    /** A guild is concerned even if nothing was found there. */
    void see(@Nullable Long guild) {
        if (guild != null && guild != 0) {
            rows.putIfAbsent(guild, 0L);
        }
    }

    Map<Long, Long> rows() {
        return Map.copyOf(rows);
    }
}
