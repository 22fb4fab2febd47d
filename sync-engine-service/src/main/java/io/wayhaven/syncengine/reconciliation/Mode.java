package io.wayhaven.syncengine.reconciliation;

import java.util.Locale;

/** What a comparison is for. */
public enum Mode {
    /** It was time: what the policy says is mended, unless it is much at once. */
    SCHEDULED,
    /** Somebody wants to know what differs. */
    CHECK,
    /** Somebody wants to know what mending would do. */
    DRY_RUN,
    /** Somebody wants it mended. */
    FIX;

    /** Whether anything may be done. */
    public boolean mends() {
        return switch (this) {
            case SCHEDULED, FIX -> true;
            case CHECK, DRY_RUN -> false;
        };
    }

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a stored name. */
    public static Mode ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
