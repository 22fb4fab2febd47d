package io.wayhaven.syncengine;

import io.wayhaven.syncengine.pacing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says that something is being waited out: at once, and then now and then as long as it lasts. */
final class TroubleLog {

    private static final Logger LOG = Logger.getLogger(TroubleLog.class);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final String what;
    private final AtomicReference<Instant> spoken = new AtomicReference<>(Instant.EPOCH);

    TroubleLog(Clock clock, String what) {
        this.clock = clock;
        this.what = what;
    }

    /** Messages quote what others sent; a line in the log is to stay one. */
    static String plain(@Nullable String message) {
        return message == null ? "" : message.replaceAll("\\p{Cntrl}+", " ");
    }

    void report(Throwable failure) {
        var now = clock.instant();
        var last = spoken.get();
        if (Duration.between(last, now).compareTo(SILENCE) >= 0 && spoken.compareAndSet(last, now)) {
            var cause = Patience.cause(failure);
            LOG.warnf(
                    "waiting, will try again what=\"%s\" cause=%s message=\"%s\"",
                    what, cause.getClass().getSimpleName(), plain(cause.getMessage()));
        }
    }
}
