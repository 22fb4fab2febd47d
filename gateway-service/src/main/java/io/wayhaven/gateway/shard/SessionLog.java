package io.wayhaven.gateway.shard;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.capture.EventSink;
import io.wayhaven.gateway.capture.InFlightBytes;
import io.wayhaven.gateway.capture.SessionCapture;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one shard, oldest first. A session is followed by the next one as soon as Discord says so, but
 * checkpoints move on to it only when everything of its predecessor is durable: a crash in between would otherwise lose
 * what was on its way, without a gap to tell of it.
 *
 * <p>Safe for use by several threads.
 */
final class SessionLog {
    /** A session keeps the number of shards it was begun under: it can be resumed under no other. */
    private record Session(
            SessionCapture capture,
            String resumeUrl,
            int shardCount,
            long epoch,
            @Nullable Long intents) {}

    private final int shard;
    private final int shardCount;
    private final EventSink sink;
    private final InFlightBytes inFlight;
    private final BooleanSupplier membersKnown;
    private final Clock clock;
    private final Deque<Session> sessions = new ArrayDeque<>();
    private Instant lastReceived;
    private long epoch;
    private @Nullable String gap;
    private @Nullable ShardCheckpoint written;

    /**
     * Without a session.
     *
     * @param membersKnown whether the latest session was sent the members of all its guilds
     */
    SessionLog(
            int shard,
            int shardCount,
            EventSink sink,
            InFlightBytes inFlight,
            BooleanSupplier membersKnown,
            Clock clock) {
        this.shard = shard;
        this.shardCount = shardCount;
        this.sink = sink;
        this.inFlight = inFlight;
        this.membersKnown = membersKnown;
        this.clock = clock;
        this.lastReceived = clock.instant();
    }

    /** Goes on from a former owner's checkpoint, under a higher epoch. */
    synchronized void restore(ShardCheckpoint checkpoint) {
        epoch = checkpoint.epoch() + 1;
        lastReceived = checkpoint.writtenAt();
        sessions.add(new Session(
                SessionCapture.restored(shard, checkpoint.session(), checkpoint.sequence(), sink, inFlight),
                checkpoint.resumeUrl(),
                checkpoint.shardCount(),
                epoch,
                checkpoint.intents()));
        if (checkpoint.shardCount() != shardCount) {
            gap = "the number of shards was changed from " + checkpoint.shardCount() + " to " + shardCount;
        }
    }

    /** Where to resume; absent if a new session has to be begun. */
    synchronized @Nullable Resumption resumption() {
        var latest = sessions.peekLast();
        return latest == null || gap != null
                ? null
                : new Resumption(
                        latest.capture().session(),
                        latest.resumeUrl(),
                        Math.max(0, latest.capture().received()));
    }

    /** The latest session can't be resumed. The first reason counts. */
    synchronized void abandon(String reason) {
        if (gap == null) {
            gap = reason;
        }
    }

    /**
     * A new session begins; if there was one before, what was missed is told first.
     *
     * @param intents what it was begun with
     */
    synchronized @Nullable DeliveryGap begin(String session, String resumeUrl, long intents) {
        var previous = sessions.peekLast();
        var next = SessionCapture.begun(shard, session, sink, inFlight);
        sessions.add(new Session(next, resumeUrl, shardCount, ++epoch, intents));
        if (previous == null) {
            gap = null;
            return null;
        }
        var missed = new DeliveryGap(
                shard,
                previous.capture().session(),
                Math.max(0, previous.capture().received()),
                lastReceived,
                clock.instant(),
                gap == null ? "Discord began a new session" : gap,
                Math.min(previous.shardCount(), shardCount));
        gap = null;
        next.admit(missed);
        return missed;
    }

    /** See {@link SessionCapture#admit(Dispatch, Instant, Supplier)}. */
    synchronized boolean admit(Dispatch dispatch, Supplier<CompletionStage<Void>> consequence) {
        var latest = sessions.peekLast();
        if (latest == null) {
            return false;
        }
        lastReceived = clock.instant();
        return latest.capture().admit(dispatch, lastReceived, consequence);
    }

    /** The checkpoint that is due; absent if the last written one still holds. */
    synchronized @Nullable ShardCheckpoint due() {
        while (sessions.size() > 1 && sessions.element().capture().lag() == 0) {
            sessions.remove();
        }
        var oldest = sessions.peek();
        if (oldest == null || oldest.capture().durable() < 1) {
            return null;
        }
        var current = new ShardCheckpoint(
                shard,
                oldest.shardCount(),
                oldest.capture().session(),
                oldest.resumeUrl(),
                oldest.capture().durable(),
                oldest.epoch(),
                clock.instant(),
                oldest.intents(),
                sessions.size() == 1 && membersKnown.getAsBoolean() ? true : null);
        return written == null || CheckpointOrder.NEWEST_LAST.compare(written, current) < 0 ? current : null;
    }

    /** A checkpoint is safe. */
    synchronized void written(ShardCheckpoint checkpoint) {
        written = checkpoint;
    }

    /** Forgets what was written, so that the current state is due again. */
    synchronized void claimAgain() {
        written = null;
    }

    /** The epoch of the last checkpoint that is safe; 0 before the first. */
    synchronized long writtenEpoch() {
        return written == null ? 0 : written.epoch();
    }

    /** The highest epoch in use; 0 before the first session. */
    synchronized long epoch() {
        return epoch;
    }

    /** The intents of the latest session; absent if there is none, or none that is known. */
    synchronized @Nullable Long intents() {
        var latest = sessions.peekLast();
        return latest == null ? null : latest.intents();
    }

    /** The highest sequence of the latest session. */
    synchronized long received() {
        var latest = sessions.peekLast();
        return latest == null ? 0 : latest.capture().received();
    }

    /** How many dispatches aren't known to be durable, over all sessions. */
    synchronized int lag() {
        return sessions.stream().mapToInt(session -> session.capture().lag()).sum();
    }
}
