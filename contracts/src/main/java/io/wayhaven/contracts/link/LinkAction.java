package io.wayhaven.contracts.link;

import java.util.Locale;

/** What may travel along a link. Lifting a mute or a timeout goes wherever the mute or the timeout goes. */
public enum LinkAction {
    BAN,
    /** Goes wherever {@link #BAN} goes, too. */
    UNBAN,
    KICK,
    MUTE,
    WARN,
    TIMEOUT;

    /** The name in commands and in storage. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of a name; fails if there is none. */
    public static LinkAction of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
