package io.wayhaven.gateway.messaging;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.shard.CheckpointOrder;
import org.jspecify.annotations.Nullable;

/** A partition of checkpoints that is being read to the end that it had when it was assigned. */
final class CatchUp {
    private final int shardCount;
    private final long end;
    private @Nullable ShardCheckpoint newest;

    CatchUp(int shardCount, long end) {
        this.shardCount = shardCount;
        this.end = end;
    }

    void read(ShardCheckpoint checkpoint) {
        var known = newest;
        if (known == null || CheckpointOrder.NEWEST_LAST.compare(known, checkpoint) <= 0) {
            newest = checkpoint;
        }
    }

    int shardCount() {
        return shardCount;
    }

    long end() {
        return end;
    }

    @Nullable
    ShardCheckpoint newest() {
        return newest;
    }
}
