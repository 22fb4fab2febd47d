package io.wayhaven.syncengine.volume;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Arrays;
import java.util.List;

/** Which punishments are counted, and when there are too many. */
public final class Counting {

    private Counting() {}

    /** Whether an action counts. What ends a punishment never does, nor what only says something. */
    public static boolean counts(Action action) {
        return switch (action) {
            case BAN, SOFTBAN, KICK, MUTE, TIMEOUT -> true;
            case UNBAN, UNMUTE, UNTIMEOUT, WARN, NOTE -> false;
        };
    }

    /** The stored names of what counts. */
    public static List<String> counted() {
        return Arrays.stream(Action.values())
                .filter(Counting::counts)
                .map(Action::stored)
                .toList();
    }

    /** Whether whoever gives it has a limit: not for what somebody else has approved, nor for what nobody gives. */
    public static boolean limitsIssuer(Origin origin) {
        return switch (origin) {
            case SLASH, NATIVE, ESCALATION -> true;
            // Many at once were counted together
            case MASS, APPROVED, EXPIRY, RECONCILIATION -> false;
        };
    }

    /** Whether it counts for those that it comes to. */
    public static boolean limitsLinks(Origin origin) {
        return switch (origin) {
            case SLASH, NATIVE, MASS, APPROVED, ESCALATION -> true;
            case EXPIRY, RECONCILIATION -> false;
        };
    }

    /**
     * Whether some more are too many.
     *
     * @param given how many there were in the time of the limit
     * @param more how many are to be given now
     */
    public static boolean exceeds(VolumeLimit limit, long given, int more) {
        return limit.limits() && given + more > limit.punishments();
    }
}
