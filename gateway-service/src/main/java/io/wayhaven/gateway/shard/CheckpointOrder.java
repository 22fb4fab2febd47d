package io.wayhaven.gateway.shard;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.util.Comparator;

/** Which of two checkpoints of a shard counts. */
public final class CheckpointOrder {
    /** By epoch, then by sequence: what a former owner writes late never wins. */
    public static final Comparator<ShardCheckpoint> NEWEST_LAST =
            Comparator.comparingLong(ShardCheckpoint::epoch).thenComparingLong(ShardCheckpoint::sequence);

    private CheckpointOrder() {}
}
