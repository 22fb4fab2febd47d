package io.wayhaven.syncengine.pacing;

import java.time.Duration;

/** Runs tasks later, one after the other. */
public interface Timer {

    /** Runs a task when the time is over; never, if the service stops before. */
    void after(Duration delay, Runnable task);
}
