package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * At most so many requests in any one second, wherever the second begins, as the receiver counts. A permit returns one
 * second after its answer has come: the receiver saw the request before it answered, so however long requests travel,
 * the next holder of the permit arrives more than a second after the last one.
 */
public final class PermitWindow implements Permits {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Timer timer;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private int available;
    private int pauses;

    /**
     * A window with every permit at hand.
     *
     * @param permits requests a second
     */
    public PermitWindow(int permits, Timer timer) {
        this.available = permits;
        this.timer = timer;
    }

    @Override
    public void ask(Runnable request) {
        synchronized (this) {
            waiting.add(request);
        }
        dispatch();
    }

    /** The same for a request before which every other one goes. */
    void askLast(Runnable request) {
        synchronized (this) {
            background.add(request);
        }
        dispatch();
    }

    @Override
    public void answered() {
        timer.after(WINDOW, this::free);
    }

    @Override
    public void free() {
        synchronized (this) {
            available++;
        }
        dispatch();
    }

    @Override
    public void pause(Duration duration) {
        synchronized (this) {
            pauses++;
        }
        timer.after(duration, () -> {
            synchronized (this) {
                pauses--;
            }
            dispatch();
        });
    }

    private void dispatch() {
        for (var next = take(); next != null; next = take()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable take() {
        if (pauses > 0 || available == 0) {
            return null;
        }
        var next = waiting.isEmpty() ? background.poll() : waiting.remove();
        if (next != null) {
            available--;
        }
        return next;
    }
}
