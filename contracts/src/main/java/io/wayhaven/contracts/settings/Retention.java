package io.wayhaven.contracts.settings;

import org.jspecify.annotations.Nullable;

/**
 * How long things are kept, in days; absent means for ever.
 *
 * @param messages what people wrote
 * @param events everything else that Discord told
 */
public record Retention(
        @Nullable Integer messages, @Nullable Integer events) {

    /** Days that what people wrote is kept where nobody says anything: long enough to look into what happened. */
    public static final int MESSAGE_DAYS = 90;

    public Retention {
        require("messages", messages);
        require("events", events);
    }

    private static void require(String field, @Nullable Integer days) {
        if (days != null && days < 1) {
            throw new IllegalArgumentException("Retention of " + field + " is a number of days from 1, not " + days
                    + "; leave it out to keep for ever");
        }
    }
}
