package io.wayhaven.syncengine.posting;

import java.time.Duration;

/**
 * How the queues stand.
 *
 * @param waiting posts that are not posted yet
 * @param oldest how long the oldest of them waits, those of parked destinations apart
 * @param parked destinations that cannot be written to
 */
public record QueueState(long waiting, Duration oldest, long parked) {}
