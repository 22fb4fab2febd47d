package io.wayhaven.syncengine.delivery;

import io.wayhaven.syncengine.punishment.Action;
import org.jspecify.annotations.Nullable;

/**
 * What the bot may do in a guild, as far as is known without asking.
 *
 * @param granted the permissions of its roles, as a bit set; null as long as they aren't known
 * @param denied the permissions that Discord says it lacks nevertheless, as a bit set
 */
public record BotRights(@Nullable Long granted, long denied) {

    /** Whether it makes sense to try an action. What is said in a channel depends on the channel: only Discord knows. */
    public boolean allow(Action action) {
        return switch (action) {
            case BAN, UNBAN, SOFTBAN, KICK, MUTE, UNMUTE, TIMEOUT, UNTIMEOUT ->
                (granted == null || action.permission().allowedBy(granted)) && (denied & bit(action)) == 0;
            case WARN, NOTE -> true;
        };
    }

    /** The bit of the permission that an action takes. */
    public static long bit(Action action) {
        return 1L << action.permission().bit();
    }
}
