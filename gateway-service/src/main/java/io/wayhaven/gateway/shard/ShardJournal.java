package io.wayhaven.gateway.shard;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to shards, for log lines and metrics. */
public interface ShardJournal {
    /** A shard became ours, with the checkpoint of its former owner if there was one. */
    void assigned(int shard, @Nullable ShardCheckpoint checkpoint);

    /** The first session since the assignment is up. */
    void takenOver(int shard, Duration after);

    /** A session was resumed. */
    void resumed(int shard, Duration after, long sequence);

    /** A new session was begun. */
    void identified(int shard, Duration after);

    /** Events may be missing. */
    void gap(DeliveryGap gap);

    /** The connection ended; another is tried. */
    void reconnecting(int shard, String reason, Duration in);

    /** A new session is begun, because the present one lacks these intents. */
    void extended(int shard, Set<Intent> lacking, Duration in);

    /** Discord refuses privileged intents; the sentence says which, what for and where they are switched on. */
    void intentsRefused(int shard, String sentence);

    /** The members of a guild were asked for. */
    void membersAsked();

    /** A dispatch was received and is on its way. */
    void received();

    /** A shard was given up in order. */
    void released(int shard, long sequence, int lag);

    /** Another owner has a newer claim. */
    void fenced(int shard, long epoch);

    /** A checkpoint couldn't be written; it is tried again. */
    void checkpointDelayed(int shard);
}
