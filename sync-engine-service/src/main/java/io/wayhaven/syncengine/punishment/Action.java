package io.wayhaven.syncengine.punishment;

import java.util.Locale;

/** What is to be true of a person in a guild. */
public enum Action {
    BAN,
    UNBAN;

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of a stored name. */
    public static Action ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
