package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A timer whose time is moved by the test. */
public final class FakeTimer implements Timer {

    private record Task(long at, long order, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long now;
    private long order;

    @Override
    public void after(Duration delay, Runnable task) {
        tasks.add(new Task(now + delay.toMillis(), order++, task));
    }

    /** Milliseconds since the beginning. */
    public long now() {
        return now;
    }

    /** Lets time pass, with everything that happens in it. */
    public void pass(Duration duration) {
        var end = now + duration.toMillis();
        for (var next = tasks.peek(); next != null && next.at() <= end; next = tasks.peek()) {
            tasks.remove();
            now = Math.max(now, next.at());
            next.work().run();
        }
        now = end;
    }
}
