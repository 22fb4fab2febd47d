package io.wayhaven.gateway.shard;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.util.concurrent.CompletionStage;

/** Where checkpoints are kept. */
public interface CheckpointSink {
    /** Keeps a checkpoint; fails if it isn't safe within a bounded time. */
    CompletionStage<Void> write(ShardCheckpoint checkpoint);
}
