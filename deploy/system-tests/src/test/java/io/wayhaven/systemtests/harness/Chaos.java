package io.wayhaven.systemtests.harness;

import io.wayhaven.local.stack.RunningService;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends services with SIGKILL at random moments and starts them again at once. The moments follow from the seed, as far
 * as the machine lets them.
 */
public final class Chaos implements AutoCloseable {

    private static final Duration SHORTEST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final int STARTS_HIT_ONE_IN = 4;

    private final Random random;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);

    public Chaos(long seed) {
        this.random = new Random(seed);
    }

    private synchronized long pauseMillis() {
        return random.nextLong(SHORTEST.toMillis(), LONGEST.toMillis());
    }

    private synchronized boolean hitsTheStart() {
        return random.nextInt(STARTS_HIT_ONE_IN) == 0;
    }

    /**
     * Kills a service, mostly while it works, now and then while it starts.
     *
     * @return completes when it has been started for the last time
     */
    public CompletableFuture<Void> strike(RunningService service, int times) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        strike(service, times, over);
        return over;
    }

    private void strike(RunningService service, int left, CompletableFuture<Void> over) {
        var unused = atSomeMoment(() -> {
                    service.kill();
                    service.start();
                    if (left == 1) {
                        over.complete(null);
                        return;
                    }
                    if (!hitsTheStart()) {
                        service.awaitReady(READY_LIMIT);
                    }
                    strike(service, left - 1, over);
                })
                .exceptionally(failure -> {
                    over.completeExceptionally(failure);
                    return null;
                });
    }

    /** Does something this many times, at random moments. */
    public CompletableFuture<Void> repeat(int times, Runnable action) {
        CompletableFuture<Void> over = CompletableFuture.completedFuture(null);
        for (int time = 0; time < times; time++) {
            over = over.thenCompose(before -> atSomeMoment(action));
        }
        return over;
    }

    /** Does something at a random moment of the next seconds. */
    public CompletableFuture<Void> atSomeMoment(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        var unused = clock.schedule(
                () -> {
                    try {
                        action.run();
                        done.complete(null);
                    } catch (RuntimeException | AssertionError e) {
                        done.completeExceptionally(new CompletionException(e));
                    }
                },
                pauseMillis(),
                TimeUnit.MILLISECONDS);
        return done;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
