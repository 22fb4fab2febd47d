package io.wayhaven.syncengine.pacing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets only so many pieces of work go on at a time; the others wait in the order of coming. */
public final class Gate {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    /** An empty gate. */
    public Gate(int width) {
        this.free = width;
    }

    /** Begins the work when there is room. Completes, or fails, as the work does. */
    public <T> CompletionStage<T> pass(Supplier<CompletionStage<T>> work) {
        var result = new CompletableFuture<T>();
        Runnable begin = () -> begin(work, result);
        if (enters(begin)) {
            begin.run();
        }
        return result;
    }

    private <T> void begin(Supplier<CompletionStage<T>> work, CompletableFuture<T> result) {
        CompletionStage<T> stage;
        try {
            stage = work.get();
        } catch (RuntimeException failure) {
            stage = CompletableFuture.failedStage(failure);
        }
        stage.whenComplete((value, failure) -> {
                    var next = leave();
                    if (next != null) {
                        next.run();
                    }
                    if (failure == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(failure);
                    }
                })
                .exceptionally(told -> null);
    }

    private synchronized boolean enters(Runnable begin) {
        if (free > 0) {
            free--;
            return true;
        }
        waiting.add(begin);
        return false;
    }

    private synchronized @Nullable Runnable leave() {
        var next = waiting.poll();
        if (next == null) {
            free++;
        }
        return next;
    }
}
