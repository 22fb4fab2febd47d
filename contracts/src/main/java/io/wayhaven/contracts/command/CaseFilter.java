package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a guild are asked for; what is absent doesn't narrow them.
 *
 * @param user about whom
 * @param action an action's name as it is stored, such as {@code ban}
 * @param days how far back, 1 to {@link #MOST_DAYS}
 */
public record CaseFilter(
        @Nullable UserId user,
        @Nullable String action,
        @Nullable Integer days) {
    /** Ten years. */
    public static final int MOST_DAYS = 3650;

    public CaseFilter {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new IllegalArgumentException("days is 1 to " + MOST_DAYS + ", not " + days);
        }
    }
}
