package io.wayhaven.gateway.shard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock that stands still until it is moved on, and an executor that runs by it, in the thread that moves it. */
public final class ManualTime extends ScheduledThreadPoolExecutor {
    private record Task(Instant due, long number, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private long count;

    public ManualTime() {
        super(0);
    }

    Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    /** Moves on, and runs what is due on the way. */
    public void advance(Duration by) {
        var until = now.plus(by);
        for (var next = tasks.peek(); next != null && !next.due().isAfter(until); next = tasks.peek()) {
            tasks.remove();
            now = next.due();
            run(next.work());
        }
        now = until;
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException swallowed) {
            // As a scheduled executor does
        }
    }

    @Override
    public void execute(Runnable work) {
        work.run();
    }

    @Override
    @SuppressWarnings("NullAway") // nobody looks at the future
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        tasks.add(new Task(now.plus(Duration.of(delay, unit.toChronoUnit())), count++, work));
        return null;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    work.run();
                    var unused = scheduleWithFixedDelay(work, delay, delay, unit);
                },
                first,
                unit);
    }
}
