package io.wayhaven.gateway.shard;

import java.time.Duration;

/**
 * Time limits of a shard.
 *
 * @param checkpointInterval how often progress is checkpointed
 * @param silence how long a connection may stay without any dispatch before it is given up
 * @param drain how long closing waits for events that are on their way
 */
public record ShardTimes(Duration checkpointInterval, Duration silence, Duration drain) {}
