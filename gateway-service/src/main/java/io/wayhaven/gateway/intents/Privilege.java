package io.wayhaven.gateway.intents;

import io.wayhaven.contracts.kind.Intent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An intent that has to be switched on in Discord's Developer Portal. An application that isn't verified has an intent's
 * "limited" flag in place of the full one, and both will do.
 *
 * @see <a href="https://discord.com/developers/docs/resources/application#application-object-application-flags">Discord:
 *     application flags</a>
 */
public enum Privilege {
    PRESENCE(Intent.GUILD_PRESENCES, 1L << 12 | 1L << 13),
    SERVER_MEMBERS(Intent.GUILD_MEMBERS, 1L << 14 | 1L << 15),
    MESSAGE_CONTENT(Intent.MESSAGE_CONTENT, 1L << 18 | 1L << 19);

    private final Intent intent;
    private final long flags;

    Privilege(Intent intent, long flags) {
        this.intent = intent;
        this.flags = flags;
    }

    /** The intents that an application's flags allow. */
    public static Set<Intent> allowedBy(long flags) {
        return Arrays.stream(values())
                .filter(privilege -> (privilege.flags & flags) != 0)
                .map(privilege -> privilege.intent)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Intent.class)));
    }
}
