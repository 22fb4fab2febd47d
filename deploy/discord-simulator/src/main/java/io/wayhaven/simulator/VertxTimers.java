package io.wayhaven.simulator;

import io.vertx.core.Vertx;
import io.wayhaven.simulator.world.Timers;
import java.time.Duration;

/** Timers on the event loop. */
final class VertxTimers implements Timers {

    private final Vertx vertx;

    VertxTimers(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public long after(Duration delay, Runnable task) {
        if (delay.toMillis() <= 0) {
            task.run();
            return -1;
        }
        return vertx.setTimer(delay.toMillis(), fired -> task.run());
    }

    @Override
    public void cancel(long handle) {
        vertx.cancelTimer(handle);
    }
}
