package io.wayhaven.syncengine.punishment;

import java.util.Locale;

/** What can be true of a person in a guild, each independently of the others. */
public enum Aspect {
    BAN,
    MUTE,
    TIMEOUT;

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
