package io.wayhaven.local.process;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** When crashed children are started again: after 1 s, 2 s, 4 s... up to 30 s, and after 1 s again once one has lasted. */
public final class Restarts implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LASTED = Duration.ofMinutes(1);

    private final Map<String, Duration> lastPauses = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("restarts").daemon().factory());

    /** The pause before the next start of a child that has crashed after this uptime. */
    Duration pauseAfter(String name, Duration uptime) {
        return lastPauses.merge(name, FIRST_PAUSE, (last, first) -> {
            if (uptime.compareTo(LASTED) >= 0) {
                return first;
            }
            Duration doubled = last.multipliedBy(2);
            return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        });
    }

    void after(Duration pause, Runnable start) {
        try {
            var unused = executor.schedule(start, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // The child stays down with the rest
        }
    }

    /** Nothing is started again any more. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
