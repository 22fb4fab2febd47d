package io.wayhaven.contracts.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows when somebody is warned for the n-th time.
 *
 * @param warnings the number of the warning from which it follows, 2 to {@link #MOST_WARNINGS}
 * @param days within how many days they have to be, 1 to {@link #MOST_DAYS}
 * @param seconds how long it lasts, above zero; always there for a timeout, never for a kick, absent for good
 */
public record EscalationRule(
        int warnings,
        int days,
        EscalationAction action,
        @Nullable Long seconds) {
    /** More than anybody waits for. */
    public static final int MOST_WARNINGS = 50;

    /** A year. */
    public static final int MOST_DAYS = 365;

    /** As many as a guild may have. */
    public static final int MOST_RULES = 10;

    public EscalationRule {
        if (warnings < 2 || warnings > MOST_WARNINGS) {
            throw new IllegalArgumentException("warnings are 2 to " + MOST_WARNINGS + ", not " + warnings);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days are 1 to " + MOST_DAYS + ", not " + days);
        }
        if (action == EscalationAction.TIMEOUT && seconds == null
                || action == EscalationAction.KICK && seconds != null) {
            throw new IllegalArgumentException("a timeout has a length, and a kick has none");
        }
        if (seconds != null && seconds <= 0) {
            throw new IllegalArgumentException("a length is above zero, not " + seconds);
        }
    }

    /** How long it lasts; absent for good. */
    public @Nullable Duration length() {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
