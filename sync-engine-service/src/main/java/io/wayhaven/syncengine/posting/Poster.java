package io.wayhaven.syncengine.posting;

import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.pacing.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Runs the lanes: one step of a destination at a time, destinations beside each other. */
public final class Poster {

    /** A lane that fails for a reason that no retry mends is left alone for so long. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Lead lead;
    private final PostBook book;
    private final PostWorker worker;
    private final Timer timer;
    private final Consumer<Throwable> onFailure;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Runnable wake = () -> {};

    /** A poster with no lane under way. @param onFailure told of lanes that fail */
    public Poster(Lead lead, PostBook book, PostWorker worker, Timer timer, Consumer<Throwable> onFailure) {
        this.lead = lead;
        this.book = book;
        this.worker = worker;
        this.timer = timer;
        this.onFailure = onFailure;
    }

    /** Has this called whenever a lane has done a step, since there may be another one. */
    public void onStep(Runnable listener) {
        wake = listener;
    }

    /** Begins a step of every destination that is due; completes with false, since nothing more can be begun. */
    public CompletionStage<Boolean> round() {
        return lead.held().thenCompose(held -> held ? begin() : CompletableFuture.completedStage(false));
    }

    private CompletionStage<Boolean> begin() {
        return book.due(Set.copyOf(underWay)).thenApply(due -> {
            due.stream().filter(destination -> underWay.add(destination.key())).forEach(this::run);
            return false;
        });
    }

    private void run(Destination destination) {
        worker.step(destination)
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        underWay.remove(destination.key());
                        wake.run();
                    } else {
                        onFailure.accept(Patience.cause(failure));
                        timer.after(AFTER_FAILURE, () -> underWay.remove(destination.key()));
                    }
                })
                .exceptionally(reported -> null);
    }
}
