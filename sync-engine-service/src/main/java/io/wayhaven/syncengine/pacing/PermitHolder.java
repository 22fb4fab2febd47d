package io.wayhaven.syncengine.pacing;

import java.time.Instant;

/**
 * A process as the others see it, by one clock for all.
 *
 * @param held how many permits it may use as long as its lease lasts
 * @param expiresAt when its lease ends
 * @param pausedUntil until when Discord told it to send nothing
 */
public record PermitHolder(String process, long round, int held, Need need, Instant expiresAt, Instant pausedUntil) {

    /** Whether it is likely to live: it takes part in sharing. */
    boolean livesAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** How many permits nobody else may use. */
    int withheldAt(Instant now) {
        if (now.isBefore(expiresAt.plus(PermitLease.SETTLING))) {
            return held;
        }
        return isForgottenAt(now) ? 0 : Math.min(held, PermitLease.SAFE_SHARE);
    }

    /** Whether it makes no difference any more. */
    public boolean isForgottenAt(Instant now) {
        return !now.isBefore(expiresAt.plus(PermitLease.SAFE_FOR).plus(PermitLease.SETTLING));
    }
}
