package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * At most so many requests in any one second, wherever the second begins, as the receiver counts. A permit returns one
 * second after its answer has come: the receiver saw the request before it answered, so however long requests travel,
 * the next holder of the permit arrives more than a second after the last one.
 */
public final class PermitWindow implements Permits {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final IntSupplier permits;
    private final Runnable onShortage;
    private final Timer timer;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private int inUse;
    private int inUseInBackground;
    private int pauses;

    /**
     * A window with every permit at hand.
     *
     * @param permits requests a second
     */
    public PermitWindow(int permits, Timer timer) {
        this(() -> permits, () -> {}, timer);
    }

    /**
     * A window whose number of permits changes.
     *
     * @param permits how many there are now; {@link #grown} is to be called when there are more
     * @param onShortage called when a request has to wait
     */
    PermitWindow(IntSupplier permits, Runnable onShortage, Timer timer) {
        this.permits = permits;
        this.onShortage = onShortage;
        this.timer = timer;
    }

    @Override
    public void ask(Runnable request) {
        ask(request, waiting);
    }

    /** The same for a request before which every other one goes. */
    void askLast(Runnable request) {
        ask(request, background);
    }

    @Override
    public void answered() {
        timer.after(WINDOW, this::free);
    }

    /** The answer to one of those has come, or never will. */
    void answeredLast() {
        timer.after(WINDOW, this::freeLast);
    }

    @Override
    public void free() {
        synchronized (this) {
            inUse--;
        }
        grown();
    }

    /** The permit of one of those is free to be used at once. */
    void freeLast() {
        synchronized (this) {
            inUse--;
            inUseInBackground--;
        }
        grown();
    }

    /** No request begins for that long. */
    public void pause(Duration duration) {
        synchronized (this) {
            pauses++;
        }
        timer.after(duration, () -> {
            synchronized (this) {
                pauses--;
            }
            grown();
        });
    }

    /** There may be more permits than before. */
    void grown() {
        for (var next = take(); next != null; next = take()) {
            next.run();
        }
    }

    /** How many permits have not returned. */
    synchronized int inUse() {
        return inUse;
    }

    /** How many could be used: those in use, and as many as requests wait. */
    synchronized Need need() {
        return new Need(inUse - inUseInBackground + waiting.size(), inUseInBackground + background.size());
    }

    private void ask(Runnable request, Queue<Runnable> queue) {
        synchronized (this) {
            queue.add(request);
        }
        grown();
        if (isShort()) {
            onShortage.run();
        }
    }

    private synchronized boolean isShort() {
        return pauses == 0 && !(waiting.isEmpty() && background.isEmpty());
    }

    private synchronized @Nullable Runnable take() {
        if (pauses > 0 || inUse >= permits.getAsInt()) {
            return null;
        }
        var next = waiting.poll();
        if (next == null) {
            next = background.poll();
            inUseInBackground += next == null ? 0 : 1;
        }
        inUse += next == null ? 0 : 1;
        return next;
    }
}
