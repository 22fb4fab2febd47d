package io.wayhaven.simulator.world;

import java.time.Duration;

/** Runs things later, on the simulator's event loop. */
public interface Timers {

    /** Runs once after a delay; a delay of nothing runs at once. @return a handle to cancel it by */
    long after(Duration delay, Runnable task);

    void cancel(long handle);
}
