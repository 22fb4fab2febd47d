package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import java.util.Map;

/**
 * What becomes of a guild's differences when nobody says otherwise.
 *
 * @param own what its administrators set
 */
public record Policies(Map<DriftCause, DriftPolicy> own) {

    /** Nothing was set. */
    public static final Policies USUAL = new Policies(Map.of());

    public Policies {
        own = Map.copyOf(own);
    }

    /** The policy for a cause. */
    public DriftPolicy of(DriftCause cause) {
        return own.getOrDefault(cause, usual(cause));
    }

    /**
     * The policy where nobody set one: what was decided is carried out where it never was; what people did on their own
     * stands until somebody decides about it.
     */
    public static DriftPolicy usual(DriftCause cause) {
        return switch (cause) {
            case NEVER_SYNCED, FAILED -> DriftPolicy.FIX;
            case LIFTED_LOCALLY, MOVED_LOCALLY, UNKNOWN_MANUAL -> DriftPolicy.REPORT;
        };
    }
}
