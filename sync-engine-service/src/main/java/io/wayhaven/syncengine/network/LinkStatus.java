package io.wayhaven.syncengine.network;

import java.util.Locale;

/** Where a link stands. */
public enum LinkStatus {
    /** Offered by one side, not yet answered. */
    PENDING,
    /** Accepted: actions travel along it. */
    ACTIVE,
    /** Declined, taken back or ended. */
    REMOVED;

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
