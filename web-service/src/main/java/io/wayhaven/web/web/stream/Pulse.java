package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When a stream goes on: as soon as there is something, and once a heartbeat in any case, however busy it is. Not
 * thread-safe: one call at a time.
 */
final class Pulse {

    /** Why a stream goes on. */
    enum Cause {
        ARRIVAL,
        HEARTBEAT
    }

    private final Supplier<CompletionStage<@Nullable Void>> more;
    private final long heartbeat;
    private final LongSupplier nanoTime;
    private long due;
    private @Nullable Uni<Cause> waiting;

    /**
     * The pulse of a stream that begins now.
     *
     * @param more asked again after every arrival
     * @param nanoTime see {@link System#nanoTime}
     */
    Pulse(Supplier<CompletionStage<@Nullable Void>> more, Duration heartbeat, LongSupplier nanoTime) {
        this.more = more;
        this.heartbeat = heartbeat.toNanos();
        this.nanoTime = nanoTime;
        this.due = nanoTime.getAsLong() + this.heartbeat;
    }

    /** Waits until the stream has to go on. */
    Uni<Cause> next() {
        var left = due - nanoTime.getAsLong();
        if (left <= 0) {
            return Uni.createFrom().item(this::beat);
        }
        return arrival()
                .invoke(arrived -> waiting = null)
                .ifNoItem()
                .after(Duration.ofNanos(left))
                .recoverWithItem(this::beat);
    }

    private Cause beat() {
        due = nanoTime.getAsLong() + heartbeat;
        return Cause.HEARTBEAT;
    }

    /** One wait for all heartbeats until it ends: what is waited for would remember each of them. */
    private Uni<Cause> arrival() {
        var before = waiting;
        if (before != null) {
            return before;
        }
        var begun = Uni.createFrom()
                .completionStage(more)
                .replaceWith(Cause.ARRIVAL)
                .memoize()
                .indefinitely();
        waiting = begun;
        return begun;
    }
}
