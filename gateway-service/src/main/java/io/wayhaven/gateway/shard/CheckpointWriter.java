package io.wayhaven.gateway.shard;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes the checkpoints of one shard, one after the other. */
final class CheckpointWriter {
    private static final Duration NEW_SESSION_CHECK = Duration.ofMillis(25);

    private final int shard;
    private final SessionLog log;
    private final ShardParts parts;
    private boolean writing;
    private boolean leaving;
    private boolean fenced;

    CheckpointWriter(int shard, SessionLog log, ShardParts parts) {
        this.shard = shard;
        this.log = log;
        this.parts = parts;
    }

    /** Writes the checkpoint that is due, if one is and none is being written. */
    void write() {
        var due = writing || fenced ? null : log.due();
        if (due == null) {
            return;
        }
        writing = true;
        var unused = write(due)
                .handleAsync(
                        (done, failure) -> {
                            writing = false;
                            if (failure == null) {
                                log.written(due);
                            } else {
                                parts.journal().checkpointDelayed(shard);
                            }
                            return due;
                        },
                        parts.executor());
    }

    /** Without waiting for its turn: until then, nobody but this process knows how to resume the session. */
    void writeNewSession() {
        if (log.writtenEpoch() < log.epoch() && !leaving) {
            write();
            var unused = parts.executor().schedule(this::writeNewSession, NEW_SESSION_CHECK.toMillis(), MILLISECONDS);
        }
    }

    /** The shard is being given up: what is due is written by {@link #writeLast} only. */
    void leave() {
        leaving = true;
    }

    /** Another owner has a newer claim: nothing is written any more. */
    void fence() {
        fenced = true;
    }

    /** Writes what is due at the end, and tells of the shard's release whether or not that worked. */
    CompletionStage<Void> writeLast() {
        var due = fenced ? null : log.due();
        var written = due == null
                ? CompletableFuture.<Void>completedFuture(null)
                : write(due).toCompletableFuture();
        return written.handle((done, failure) -> {
            parts.journal().released(shard, due == null ? log.received() : due.sequence(), log.lag());
            return null;
        });
    }

    private CompletionStage<Void> write(ShardCheckpoint due) {
        try {
            return parts.checkpoints().write(due);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
