package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.drift.DriftPolicy;

/** Which differences are mended. */
final class Remedies {

    private Remedies() {}

    /**
     * Whether a difference is mended, or would be in a dry run.
     *
     * @param before how many of the same guild are already
     * @param mostUnasked how many of a guild may be where nobody asked
     */
    static boolean mends(Run run, Participant guild, Difference difference, int before, int mostUnasked) {
        return switch (run.mode()) {
            case CHECK -> false;
            case SCHEDULED ->
                guild.unaskedAllowed()
                        && before < mostUnasked
                        && guild.policies().of(difference.cause()) == DriftPolicy.FIX
                        && possible(difference);
            case DRY_RUN, FIX -> wanted(run, guild, difference) && possible(difference);
        };
    }

    private static boolean wanted(Run run, Participant guild, Difference difference) {
        return run.only() == null
                ? guild.policies().of(difference.cause()) == DriftPolicy.FIX
                : run.only() == difference.cause();
    }

    /** What holds nowhere has to be decided by a person. */
    private static boolean possible(Difference difference) {
        return switch (difference.cause()) {
            case NEVER_SYNCED, FAILED -> true;
            case LIFTED_LOCALLY, MOVED_LOCALLY, UNKNOWN_MANUAL -> difference.inForceIn() != null;
        };
    }
}
