package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import java.util.Locale;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** On its way to the guild's worker. */
    PENDING,
    /** The worker has announced that it calls Discord: whoever finds it so after a crash is in doubt. */
    CALLING,
    /** Carried out. */
    APPLIED,
    /** The guild was in that state before. */
    ALREADY_IN_PLACE,
    /** Nothing to do there. */
    SKIPPED,
    /** Discord refuses until somebody does something. */
    REFUSED,
    /** Tried again later. */
    RETRY_LATER,
    /** Cannot be done. */
    GAVE_UP,
    /** Overtaken by a newer decision. */
    SUPERSEDED;

    /** The status that an outcome leads to. */
    public static DeliveryStatus after(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> APPLIED;
            case Outcome.AlreadyInPlace inPlace -> ALREADY_IN_PLACE;
            case Outcome.Skipped skipped -> SKIPPED;
            case Outcome.Superseded superseded -> SUPERSEDED;
            case Outcome.Refused refused -> REFUSED;
            case Outcome.RetryLater later -> RETRY_LATER;
            case Outcome.GaveUp gaveUp -> GAVE_UP;
            case Outcome.Unknown unknown ->
                throw new IllegalArgumentException("Not an outcome of this version: " + unknown.kind());
        };
    }

    /** Whether nothing follows. */
    public boolean settled() {
        return switch (this) {
            case PENDING, CALLING, RETRY_LATER -> false;
            case APPLIED, ALREADY_IN_PLACE, SKIPPED, REFUSED, GAVE_UP, SUPERSEDED -> true;
        };
    }

    /** Whether the guild is in the desired state. */
    public boolean inForce() {
        return this == APPLIED || this == ALREADY_IN_PLACE;
    }

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a stored name. */
    public static DeliveryStatus ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
