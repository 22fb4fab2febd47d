package io.wayhaven.gateway.shard;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what tests look at. */
record JournalOfLines(List<String> lines) implements ShardJournal {
    @Override
    public void assigned(int shard, @Nullable ShardCheckpoint checkpoint) {
        lines.add("assigned " + shard);
    }

    @Override
    public void takenOver(int shard, Duration after) {}

    @Override
    public void resumed(int shard, Duration after, long sequence) {}

    @Override
    public void identified(int shard, Duration after) {}

    @Override
    public void gap(DeliveryGap gap) {
        lines.add("gap: " + gap.reason());
    }

    @Override
    public void reconnecting(int shard, String reason, Duration in) {
        lines.add("reconnecting: " + reason);
    }

    @Override
    public void extended(int shard, Set<Intent> lacking, Duration in) {
        lines.add("extended " + shard + " " + lacking);
    }

    @Override
    public void intentsRefused(int shard, String sentence) {
        lines.add("refused " + shard + ": " + sentence);
    }

    @Override
    public void membersAsked() {}

    @Override
    public void received() {}

    @Override
    public void released(int shard, long sequence, int lag) {
        lines.add("released " + shard);
    }

    @Override
    public void fenced(int shard, long epoch) {
        lines.add("fenced " + shard);
    }

    @Override
    public void checkpointDelayed(int shard) {
        lines.add("checkpoint delayed " + shard);
    }
}
