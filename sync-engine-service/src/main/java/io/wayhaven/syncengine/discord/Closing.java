package io.wayhaven.syncengine.discord;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Until when nobody asks Discord with a token, by whichever router. */
final class Closing {

    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);

    /** When it is over; long ago if it never began. */
    Instant until() {
        return until.get();
    }

    /** Nobody asks before that time, nor before one that was told earlier. */
    void extend(Instant time) {
        until.accumulateAndGet(time, Closing::later);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
