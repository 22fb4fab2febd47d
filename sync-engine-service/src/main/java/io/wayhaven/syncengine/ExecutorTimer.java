package io.wayhaven.syncengine;

import io.wayhaven.syncengine.pacing.Timer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A timer on a thread of its own. */
final class ExecutorTimer implements Timer, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ExecutorTimer.class);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "sync-engine-timer");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void after(Duration delay, Runnable task) {
        try {
            var unused = executor.schedule(() -> guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("a task was dropped: the service stops");
        }
    }

    /** Nothing runs any more. */
    @Override
    public void close() {
        var unused = executor.shutdownNow();
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("a timed task failed", failure);
        }
    }
}
