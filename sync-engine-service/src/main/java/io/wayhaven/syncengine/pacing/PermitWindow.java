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
public final class PermitWindow {

    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Timer timer;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
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

    /** Runs the request when there is a permit, in the order of asking. Each is to be followed by one answer. */
    public void ask(Runnable request) {
        synchronized (this) {
            waiting.add(request);
        }
        dispatch();
    }

    /** The answer to a request has come, or never will. */
    public void answered() {
        timer.after(WINDOW, this::free);
    }

    /** A permit is free to be used at once. */
    public void free() {
        synchronized (this) {
            available++;
        }
        dispatch();
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
            dispatch();
        });
    }

    private void dispatch() {
        for (var next = take(); next != null; next = take()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable take() {
        if (pauses > 0 || available == 0 || waiting.isEmpty()) {
            return null;
        }
        available--;
        return waiting.remove();
    }
}
