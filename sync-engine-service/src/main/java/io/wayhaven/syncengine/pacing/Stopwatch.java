package io.wayhaven.syncengine.pacing;

import java.time.Duration;

/** A clock that nobody sets: only differences of what it shows mean anything, and only within one process. */
@FunctionalInterface
public interface Stopwatch {

    /** Time since some moment before. */
    Duration elapsed();
}
