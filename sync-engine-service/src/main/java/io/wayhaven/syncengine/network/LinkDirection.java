package io.wayhaven.syncengine.network;

import java.util.Locale;

/** Which way actions travel along a link. */
public enum LinkDirection {
    /** Both ways. */
    BOTH,
    /** From the main guild to the child. */
    DOWN,
    /** From the child to the main guild. */
    UP;

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction of a stored name. */
    public static LinkDirection ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
