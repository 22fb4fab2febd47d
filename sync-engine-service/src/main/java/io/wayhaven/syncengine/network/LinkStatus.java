package io.wayhaven.syncengine.network;

import java.util.Locale;

/** Where a link stands. */
public enum LinkStatus {
    /** Offered by the main guild, not yet answered. */
    PENDING,
    /** Accepted: actions travel along it. */
    ACTIVE,
    /** Declined or taken back. */
    REMOVED;

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a stored name. */
    public static LinkStatus ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
