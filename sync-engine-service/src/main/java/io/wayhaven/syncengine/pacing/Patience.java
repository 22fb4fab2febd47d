package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tries again until the other side is back, with no limit: a broker or database that is away is no reason to drop
 * anything. What no retry can save fails at once.
 */
public final class Patience {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Timer timer;
    private final Consumer<Throwable> onFailure;

    /**
     * Patience on a timer.
     *
     * @param onFailure told of every failure that is waited out
     */
    public Patience(Timer timer, Consumer<Throwable> onFailure) {
        this.timer = timer;
        this.onFailure = onFailure;
    }

    /** Completes with the first success, or fails with the first failure that is {@link #hopeless}. */
    public <T> CompletionStage<T> persist(Supplier<CompletionStage<T>> work) {
        var result = new CompletableFuture<T>();
        attempt(work, result, FIRST);
        return result;
    }

    /** Whether trying again cannot help: the input, or the code that reads it, is wrong. */
    public static boolean hopeless(Throwable failure) {
        return switch (cause(failure)) {
            case IllegalArgumentException wrong -> true;
            case NullPointerException wrong -> true;
            case ClassCastException wrong -> true;
            case IndexOutOfBoundsException wrong -> true;
            case ArithmeticException wrong -> true;
            case Throwable other -> false;
        };
    }

    /** The failure without the wrapping of futures. */
    public static Throwable cause(Throwable failure) {
        var inner = failure.getCause();
        return failure instanceof CompletionException && inner != null ? cause(inner) : failure;
    }

    private <T> void attempt(Supplier<CompletionStage<T>> work, CompletableFuture<T> result, Duration wait) {
        CompletionStage<T> stage;
        try {
            stage = work.get();
        } catch (RuntimeException failure) {
            stage = CompletableFuture.failedStage(failure);
        }
        stage.whenComplete((value, failure) -> {
                    if (failure == null) {
                        result.complete(value);
                    } else if (hopeless(failure)) {
                        result.completeExceptionally(cause(failure));
                    } else {
                        onFailure.accept(cause(failure));
                        timer.after(wait, () -> attempt(work, result, longer(wait)));
                    }
                })
                .exceptionally(reported -> null);
    }

    private static Duration longer(Duration wait) {
        var twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }
}
