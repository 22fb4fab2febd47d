package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs rounds of some work for ever, one at a time: again at once while there is more to do or somebody woke it, else
 * after a pause. A round that fails is followed by another one after the pause.
 */
public final class Loop implements AutoCloseable {

    private static final int IDLE = 0;
    private static final int RUNNING = 1;
    private static final int WOKEN = 2;

    private final AtomicInteger state = new AtomicInteger(IDLE);
    private final Supplier<CompletionStage<Boolean>> round;
    private final Timer timer;
    private final Duration pause;
    private final Consumer<Throwable> onFailure;
    private volatile boolean closed;
    private final AtomicLong rounds = new AtomicLong();

    /**
     * A loop at rest.
     *
     * @param round completes with whether there is more to do
     */
    public Loop(Supplier<CompletionStage<Boolean>> round, Timer timer, Duration pause, Consumer<Throwable> onFailure) {
        this.round = round;
        this.timer = timer;
        this.pause = pause;
        this.onFailure = onFailure;
    }

    /** Has a round run soon, and another one if one is under way. */
    public void wake() {
        if (!closed && state.getAndUpdate(now -> now == IDLE ? RUNNING : WOKEN) == IDLE) {
            timer.after(Duration.ZERO, this::run);
        }
    }

    /** No further round begins. */
    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        if (closed) {
            return;
        }
        rounds.incrementAndGet();
        try {
            var ended = round.get().whenComplete((more, failure) -> {
                if (failure != null) {
                    tell(failure);
                }
                afterRound(failure == null && more, failure != null);
            });
            ended.exceptionally(reported -> false);
        } catch (RuntimeException failure) {
            tell(failure);
            afterRound(false, true);
        }
    }

    /** Whatever a round works with may close ahead of its end. */
    private void tell(Throwable failure) {
        if (!closed) {
            onFailure.accept(failure);
        }
    }

    private void afterRound(boolean more, boolean failed) {
        if (closed) {
            return;
        }
        if (!failed && (more || !state.compareAndSet(RUNNING, IDLE))) {
            state.set(RUNNING);
            timer.after(Duration.ZERO, this::run);
        } else {
            state.set(IDLE);
            var mine = rounds.get();
            timer.after(pause, () -> {
                if (rounds.get() == mine) {
                    wake();
                }
            });
        }
    }
}
