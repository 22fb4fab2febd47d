package io.wayhaven.syncengine.pacing;

import java.time.Duration;

/**
 * A process's share, for {@link PermitLease#LENGTH} from the time it was asked for.
 *
 * @param permits how many it may hold
 * @param unheld how many more nobody holds
 * @param pause for how much longer nobody is to send anything, as others were told; zero or less if nobody was
 */
public record Lease(int permits, int unheld, Duration pause) {}
