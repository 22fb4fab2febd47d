package io.wayhaven.logwriter.store;

import io.vertx.pgclient.data.Interval;
import java.time.Duration;

/** Durations as PostgreSQL takes them. */
final class Intervals {

    private Intervals() {}

    static Interval of(Duration duration) {
        return Interval.of(0, 0, 0, 0, 0, (int) duration.toSeconds(), duration.toNanosPart() / 1000);
    }
}
