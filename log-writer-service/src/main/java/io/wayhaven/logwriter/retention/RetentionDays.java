package io.wayhaven.logwriter.retention;

import io.wayhaven.contracts.settings.Retention;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept unless a guild keeps them shorter.
 *
 * @param events days for everything that Discord told; absent: for ever
 * @param messages days for what people wrote; absent: as long as the events, which then are not kept for ever
 */
public record RetentionDays(
        @Nullable Integer events, @Nullable Integer messages) {

    private static final String EVENTS = "WAYHAVEN_RETENTION_EVENTS_DAYS";
    private static final String ALIAS = "PURGE_LOGS_AFTER_DAYS";
    private static final String MESSAGES = "WAYHAVEN_RETENTION_MESSAGES_DAYS";
    private static final String BOUNDED =
            "to keep what people wrote as long as the events, or for " + Retention.MESSAGE_DAYS + " days.";
    /** A hundred years; more would overflow calendars. */
    private static final int MOST = 36_500;

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if one makes no sense; the message is a plain sentence with the remedy
     */
    public static RetentionDays of(Optional<String> events, Optional<String> alias, Optional<String> messages) {
        var days = parse(EVENTS, events);
        var sameByAlias = parse(ALIAS, alias);
        if (days != null && sameByAlias != null && !days.equals(sameByAlias)) {
            throw new IllegalArgumentException(EVENTS + " is " + days + " and " + ALIAS + " is " + sameByAlias
                    + ", which mean the same; leave one of them out.");
        }
        var everything = days == null ? sameByAlias : days;
        var written = parse(MESSAGES, messages);
        return new RetentionDays(
                everything, written == null && everything == null ? Integer.valueOf(Retention.MESSAGE_DAYS) : written);
    }

    private static @Nullable Integer parse(String setting, Optional<String> text) {
        var value = text.map(String::strip).filter(stripped -> !stripped.isEmpty());
        if (value.isEmpty()) {
            return null;
        }
        try {
            int days = Integer.parseInt(value.get());
            if (days >= 1 && days <= MOST) {
                return days;
            }
        } catch (NumberFormatException notANumber) {
            throw refused(setting, value.get());
        }
        throw refused(setting, value.get());
    }

    private static IllegalArgumentException refused(String setting, String value) {
        return new IllegalArgumentException(setting + " is \"" + value + "\", which is no number of days from 1 to "
                + MOST + "; leave it out " + (setting.equals(MESSAGES) ? BOUNDED : "to keep everything for ever."));
    }
}
