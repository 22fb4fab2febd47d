package io.wayhaven.gateway.shard;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.members.MemberRequests;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The shards that this process owns. */
public final class Shards {
    private static final Duration REST_AFTER_FENCING = Duration.ofSeconds(10);
    /** Settings change in bursts: the sessions are looked at when one may be over. */
    private static final Duration SETTLING = Duration.ofSeconds(3);
    /** How often it is asked whether intents that were refused are allowed by now. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);

    private final ShardParts parts;
    private final Map<Integer, Shard> running = new ConcurrentHashMap<>();
    private final Set<Integer> expected = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean settling = new AtomicBoolean();
    private volatile boolean joined;

    public Shards(ShardParts parts) {
        this.parts = parts;
        var interval = parts.times().checkpointInterval().toMillis();
        var unused = parts.executor()
                .scheduleWithFixedDelay(
                        () -> running.values().forEach(Shard::checkpoint), interval, interval, MILLISECONDS);
        if (parts.requestsMembers()) {
            var pace = MemberRequests.PACE.toMillis();
            var unusedAsWell = parts.executor()
                    .scheduleWithFixedDelay(
                            () -> running.values().forEach(Shard::askForMembers), pace, pace, MILLISECONDS);
        }
        var unusedToo = parts.executor()
                .scheduleWithFixedDelay(this::askAgain, ASK_AGAIN.toMillis(), ASK_AGAIN.toMillis(), MILLISECONDS);
    }

    /** What is needed of Discord may have changed: sessions that lack an intent are replaced in a while. */
    public void intentsChanged() {
        if (settling.compareAndSet(false, true)) {
            var unused = parts.executor()
                    .schedule(
                            () -> {
                                settling.set(false);
                                running.values().forEach(Shard::checkIntents);
                            },
                            SETTLING.toMillis(),
                            MILLISECONDS);
        }
    }

    private void askAgain() {
        if (parts.intents().isReduced()) {
            var unused = parts.intents().askAgain().thenRun(this::intentsChanged);
        }
    }

    /** Ownership is settled for now: these shards, which may be none, are going to be assigned. */
    public void expect(Collection<Integer> numbers) {
        expected.addAll(numbers);
        joined = true;
    }

    /** Whether ownership was settled once. */
    public boolean isJoined() {
        return joined;
    }

    /**
     * A shard is ours.
     *
     * @param checkpoint the newest one of its former owners; absent if it never ran
     */
    public void assign(int number, int shardCount, @Nullable ShardCheckpoint checkpoint) {
        parts.executor().execute(() -> {
            var shard = new Shard(number, shardCount, checkpoint, parts);
            running.put(number, shard);
            expected.remove(number);
            shard.start();
        });
    }

    /** A checkpoint of a running shard was read, which may be our own. */
    public void observe(ShardCheckpoint checkpoint) {
        parts.executor().execute(() -> {
            var shard = running.get(checkpoint.shard());
            if (shard != null) {
                shard.observe(checkpoint);
            }
        });
    }

    /** Whether a shard was given up for another owner's newer claim, long enough ago that this owner should have it. */
    public boolean isFenced(int number) {
        var shard = running.get(number);
        return shard != null && shard.isFencedSince(parts.clock().instant().minus(REST_AFTER_FENCING));
    }

    /** Gives shards up in order; completes when they have been checkpointed, or can't be for now. */
    public CompletionStage<Void> release(Collection<Integer> numbers) {
        expected.removeAll(numbers);
        return CompletableFuture.supplyAsync(
                        () -> numbers.stream()
                                .map(running::remove)
                                .filter(shard -> shard != null)
                                .map(shard -> shard.release().toCompletableFuture())
                                .toArray(CompletableFuture[]::new),
                        parts.executor())
                .thenCompose(CompletableFuture::allOf);
    }

    /** Ends the thread of the shards, once they have been released. */
    public void stop() {
        parts.executor().shutdown();
    }

    /** What each shard is doing. */
    public Map<Integer, ShardState> states() {
        var states = new TreeMap<Integer, ShardState>();
        expected.forEach(number -> states.put(number, ShardState.CONNECTING));
        running.forEach((number, shard) -> states.put(number, shard.state()));
        return states;
    }

    /** Received dispatches that aren't known to be durable. */
    public long lag() {
        return running.values().stream().mapToLong(Shard::lag).sum();
    }
}
