package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * This process's share of the permits that all have together. A lease that cannot be renewed shrinks to a permit that
 * others leave to whoever they have lost sight of, and then to none: long before anybody else may use them.
 */
public final class PermitLease {

    /** How long a lease lasts from the time it was asked for. */
    public static final Duration LENGTH = Duration.ofSeconds(4);

    /** For how long after that the safe share may be used. */
    static final Duration SAFE_FOR = Duration.ofSeconds(25);

    /** How many permits that is. */
    static final int SAFE_SHARE = 1;

    /** Until a permit that may have been used to the last moment serves another: a second, and one for its way. */
    static final Duration SETTLING = Duration.ofSeconds(2);

    private final String process;
    private final PermitBook book;
    private final PermitWindow window;
    private final Stopwatch stopwatch;
    private final AtomicLong rounds = new AtomicLong();
    private final List<Runnable> onNews = new CopyOnWriteArrayList<>();
    private final List<Consumer<Duration>> onPause = new CopyOnWriteArrayList<>();
    private volatile Term term = new Term(0, 0, Duration.ZERO);
    private volatile Duration pausedUntil = Duration.ZERO;

    /** What holds until the next round. @param until by the stopwatch */
    private record Term(int permits, int unheld, Duration until) {}

    /**
     * No share yet.
     *
     * @param process no other has the same name, nor had it a minute ago
     */
    public PermitLease(String process, PermitBook book, Timer timer, Stopwatch stopwatch) {
        this.process = process;
        this.book = book;
        this.stopwatch = stopwatch;
        this.window = new PermitWindow(this::permits, this::shortage, timer);
    }

    /** Leave to make requests within this process's share. */
    public PermitWindow window() {
        return window;
    }

    /** Calls the listener when a round is worth making at once: it would get permits that nobody holds, or stop others. */
    public void onNews(Runnable listener) {
        onNews.add(listener);
    }

    /** Calls the listener when another process was told to pause, with how much longer. */
    public void onPause(Consumer<Duration> listener) {
        onPause.add(listener);
    }

    /** Discord has told this process to send nothing for that long, which goes for all. */
    public void pause(Duration duration) {
        pausedUntil = longer(pausedUntil, stopwatch.elapsed().plus(duration));
        window.pause(duration);
        onNews.forEach(Runnable::run);
    }

    /** Tells how this process stands, and takes its share. Completes with false: there is never more to do at once. */
    public CompletionStage<Boolean> round() {
        var asked = stopwatch.elapsed();
        return book.renew(report()).thenApply(lease -> {
            take(lease, asked);
            return false;
        });
    }

    /** Uses no permits any more, and gives them back. */
    public CompletionStage<Void> leave() {
        term = new Term(0, 0, Duration.ZERO);
        return book.leave(report());
    }

    /** How many permits this process may use now. */
    public int permits() {
        var now = stopwatch.elapsed();
        var current = term;
        if (now.compareTo(current.until()) < 0) {
            return current.permits();
        }
        return now.compareTo(current.until().plus(SAFE_FOR)) < 0 ? Math.min(current.permits(), SAFE_SHARE) : 0;
    }

    private PermitReport report() {
        return new PermitReport(
                process,
                rounds.incrementAndGet(),
                Math.max(permits(), window.inUse()),
                window.need(),
                longer(pausedUntil.minus(stopwatch.elapsed()), Duration.ZERO));
    }

    private void take(Lease lease, Duration asked) {
        term = new Term(lease.permits(), lease.unheld(), asked.plus(LENGTH));
        if (lease.pause().isPositive()) {
            window.pause(lease.pause());
            onPause.forEach(listener -> listener.accept(lease.pause()));
        }
        window.grown();
    }

    private void shortage() {
        if (term.unheld() > 0) {
            onNews.forEach(Runnable::run);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
