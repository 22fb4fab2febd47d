package io.wayhaven.syncengine.pacing;

import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One lane a guild: work of one guild runs in order, guilds run beside each other. Lanes are short and their number of
 * jobs is bounded, so that a guild that stalls fills its own lane and nothing else.
 */
public final class GuildLanes {

    private final int laneLimit;
    private final int totalLimit;
    private final Duration pause;
    private final Timer timer;
    private final Map<GuildId, Queue<Job>> lanes = new HashMap<>();
    private int jobs;
    private CompletableFuture<@Nullable Void> room = CompletableFuture.completedFuture(null);

    private record Job(Supplier<CompletionStage<Boolean>> work, CompletableFuture<@Nullable Void> done) {}

    /**
     * Empty lanes.
     *
     * @param laneLimit how many jobs a lane takes, the running one included
     * @param totalLimit how many jobs all lanes take before {@link #room} closes
     * @param pause least time between the end of a job and the start of the next in its lane
     * @param timer ends pauses
     */
    public GuildLanes(int laneLimit, int totalLimit, Duration pause, Timer timer) {
        this.laneLimit = laneLimit;
        this.totalLimit = totalLimit;
        this.pause = pause;
        this.timer = timer;
    }

    /**
     * Queues work in a guild's lane; null if the lane is full. Completes, or fails, as the work does for the first
     * time.
     *
     * @param work completes with whether it is to be done once more, unless something else waits in the lane
     */
    public @Nullable CompletionStage<@Nullable Void> enter(GuildId guild, Supplier<CompletionStage<Boolean>> work) {
        return enter(guild, work, laneLimit);
    }

    /** The same where each guild may always have one job, but no more once all lanes together have as many as they take. */
    public @Nullable CompletionStage<@Nullable Void> enterSparingly(
            GuildId guild, Supplier<CompletionStage<Boolean>> work) {
        return enter(guild, work, isFull() ? 1 : laneLimit);
    }

    private synchronized boolean isFull() {
        return jobs >= totalLimit;
    }

    private @Nullable CompletionStage<@Nullable Void> enter(
            GuildId guild, Supplier<CompletionStage<Boolean>> work, int most) {
        var job = new Job(work, new CompletableFuture<>());
        synchronized (this) {
            var lane = lanes.computeIfAbsent(guild, unseen -> new ArrayDeque<>());
            if (lane.size() >= most) {
                return null;
            }
            lane.add(job);
            jobs++;
            if (jobs >= totalLimit && room.isDone()) {
                room = new CompletableFuture<>();
            }
            if (lane.size() > 1) {
                return job.done();
            }
        }
        run(guild, job);
        return job.done();
    }

    /** Completes when another job may come. */
    public synchronized CompletionStage<@Nullable Void> room() {
        return room;
    }

    private void run(GuildId guild, @Nullable Job job) {
        if (job == null) {
            return;
        }
        CompletionStage<Boolean> stage;
        try {
            stage = job.work().get();
        } catch (RuntimeException failure) {
            stage = CompletableFuture.failedStage(failure);
        }
        stage.whenComplete((more, failure) -> {
                    var again = failure == null && more;
                    if (pause.isZero()) {
                        var next = next(guild, again);
                        tell(job, failure);
                        run(guild, next);
                    } else {
                        tell(job, failure);
                        timer.after(pause, () -> run(guild, next(guild, again)));
                    }
                })
                .exceptionally(reported -> false);
    }

    private static void tell(Job job, @Nullable Throwable failure) {
        if (failure == null) {
            job.done().complete(null);
        } else {
            job.done().completeExceptionally(failure);
        }
    }

    private @Nullable Job next(GuildId guild, boolean again) {
        CompletableFuture<@Nullable Void> opened = null;
        Job next;
        synchronized (this) {
            var lane = lanes.getOrDefault(guild, new ArrayDeque<>());
            if (again && lane.size() == 1) {
                return lane.element();
            }
            lane.remove();
            next = lane.peek();
            if (next == null) {
                lanes.remove(guild);
            }
            jobs--;
            if (jobs < totalLimit) {
                opened = room;
            }
        }
        if (opened != null) {
            opened.complete(null);
        }
        return next;
    }
}
