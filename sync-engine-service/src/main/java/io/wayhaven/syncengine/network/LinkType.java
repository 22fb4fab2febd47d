package io.wayhaven.syncengine.network;

import java.util.Locale;

/** What a link is for. */
public enum LinkType {
    /** Actions are carried out at the other end. */
    SYNC,
    /** The other end is only told. */
    MONITOR,
    /** The other end keeps a copy. */
    BACKUP;

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a stored name. */
    public static LinkType ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
