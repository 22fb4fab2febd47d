package io.wayhaven.gateway.shard;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One shard, from its assignment to its release: keeps it connected, hands its dispatches on, checkpoints its progress.
 *
 * <p>Decisions are taken on the executor of {@link ShardParts}; only dispatches are handed on from the connection's own
 * thread.
 */
final class Shard {
    private static final Duration NEW_SESSION_CHECK = Duration.ofMillis(25);
    private static final Duration ROOM_CHECK = Duration.ofMillis(250);
    /** The shard whose owner registers the commands: every bot has it. */
    private static final int REGISTRAR = 0;

    private static final Duration LINK_END = Duration.ofSeconds(2);
    /** A connection that was up for so long is no sign of trouble when it ends; others make the waits longer. */
    private static final Duration STABLE = Duration.ofSeconds(30);

    private final int number;
    private final int shardCount;
    private final ShardParts parts;
    private final SessionLog log;
    private final ReconnectPlan plan;
    private final Instant assignedAt;
    private final Runnable roomAgain = this::resumeReading;
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private volatile ShardState state = ShardState.CONNECTING;
    private volatile @Nullable Attempt attempt;
    private @Nullable Instant upSince;
    private boolean collided;
    private boolean wasUp;
    private boolean releasing;
    private boolean checkpointing;
    private volatile @Nullable Instant fencedAt;

    Shard(int number, int shardCount, @Nullable ShardCheckpoint checkpoint, ShardParts parts) {
        this.number = number;
        this.shardCount = shardCount;
        this.parts = parts;
        this.log = new SessionLog(number, shardCount, parts.events(), parts.inFlight(), parts.clock());
        this.plan = new ReconnectPlan(parts.backoff());
        this.assignedAt = parts.clock().instant();
        if (checkpoint != null) {
            log.restore(checkpoint);
        }
        parts.journal().assigned(number, checkpoint);
    }

    /** Claims the shard by a checkpoint of a higher epoch, and connects. */
    void start() {
        parts.inFlight().onRoom(roomAgain);
        checkpoint();
        connect();
    }

    ShardState state() {
        return state;
    }

    /** Whether another owner's claim has ended this ownership, then or earlier. */
    boolean isFencedSince(Instant time) {
        var since = fencedAt;
        return since != null && !since.isAfter(time);
    }

    int lag() {
        return log.lag();
    }

    private void connect() {
        if (releasing) {
            return;
        }
        if (parts.inFlight().isFull()) {
            later(ROOM_CHECK, this::connect);
            return;
        }
        var resumption = log.resumption();
        if (resumption != null && !plan.viaPublicGateway()) {
            open(new Opening(number, shardCount, resumption.url(), resumption));
            return;
        }
        var unused = parts.connector()
                .whereToConnect()
                .thenAcceptAsync(answer -> connect(answer, resumption), parts.executor());
    }

    private void connect(GatewayAnswer answer, @Nullable Resumption resumption) {
        switch (answer) {
            case GatewayAnswer.Available available -> {
                var wait = resumption == null
                        ? parts.pacing().reserve(number, available.limit(), collided)
                        : Duration.ZERO;
                later(wait, () -> open(new Opening(number, shardCount, available.url(), resumption)));
            }
            case GatewayAnswer.Unauthorized unauthorized -> follow(ClosePolicy.after(new ConnectionEnd.Closed(4004)));
            case GatewayAnswer.Unavailable unavailable -> follow(new AfterClose.Resume(unavailable.reason()));
        }
    }

    private void open(Opening opening) {
        if (releasing) {
            return;
        }
        var current = new Attempt(this, log, parts);
        attempt = current;
        // First of all: should opening fail, this is what ends the attempt
        later(parts.times().silence(), current::giveUpIfSilent);
        current.open(opening);
    }

    /** A connection is over. One that was replaced before is not listened to. */
    void over(Attempt former, ConnectionEnd end) {
        if (attempt == former) {
            attempt = null;
            collided = end instanceof ConnectionEnd.SessionInvalidated && former.identifies();
            follow(ClosePolicy.after(end));
        }
    }

    private void follow(AfterClose next) {
        if (releasing) {
            return;
        }
        state = ShardState.CONNECTING;
        switch (next) {
            case AfterClose.Resume resume -> reconnect(resume.reason());
            case AfterClose.Identify identify -> {
                log.abandon(identify.gap());
                reconnect(identify.gap());
            }
            case AfterClose.Stop stop -> {
                state = ShardState.CLOSED;
                parts.stop().because(stop.reason(), stop.remedy());
            }
        }
    }

    private void reconnect(String reason) {
        var since = upSince;
        upSince = null;
        if (since != null && !since.plus(STABLE).isAfter(parts.clock().instant())) {
            plan.succeeded();
        }
        var wait = plan.failed();
        parts.journal().reconnecting(number, reason, wait);
        later(wait, this::connect);
    }

    /** A session is up over this connection. */
    void up(Attempt current, boolean resumed) {
        if (current != attempt || releasing) {
            return;
        }
        upSince = parts.clock().instant();
        collided = false;
        state = ShardState.CONNECTED;
        var took = Duration.between(current.openedAt(), parts.clock().instant());
        if (resumed) {
            parts.journal().resumed(number, took, log.received());
        } else {
            parts.journal().identified(number, took);
            checkpointNewSession();
        }
        if (!wasUp) {
            wasUp = true;
            if (number == REGISTRAR) {
                parts.registrar().register();
            }
            parts.journal()
                    .takenOver(
                            number, Duration.between(assignedAt, parts.clock().instant()));
        }
    }

    private void resumeReading() {
        var current = attempt;
        if (current != null) {
            current.resumeReading();
        }
    }

    /** Without waiting for its turn: until then, nobody but this process knows how to resume the session. */
    private void checkpointNewSession() {
        if (log.writtenEpoch() < log.epoch() && !releasing) {
            checkpoint();
            later(NEW_SESSION_CHECK, this::checkpointNewSession);
        }
    }

    /** Writes the checkpoint that is due, if one is and none is being written. */
    void checkpoint() {
        var due = checkpointing || fencedAt != null ? null : log.due();
        if (due == null) {
            return;
        }
        checkpointing = true;
        var unused = write(due)
                .handleAsync(
                        (done, failure) -> {
                            checkpointing = false;
                            if (failure == null) {
                                log.written(due);
                            } else {
                                parts.journal().checkpointDelayed(number);
                            }
                            return due;
                        },
                        parts.executor());
    }

    /** Somebody's checkpoint of this shard was seen: an older one is overruled, a newer one ends this ownership. */
    void observe(ShardCheckpoint seen) {
        if (seen.epoch() > log.epoch()) {
            if (fencedAt != null) {
                return;
            }
            parts.journal().fenced(number, seen.epoch());
            fencedAt = parts.clock().instant();
            state = ShardState.CLOSED;
            var unused = release();
        } else if (seen.epoch() < log.writtenEpoch()) {
            log.claimAgain();
        }
    }

    /**
     * Closes the connection so that the session stays resumable, waits a bounded time for what is on its way, and
     * checkpoints a last time.
     */
    CompletionStage<Void> release() {
        if (!releasing) {
            releasing = true;
            parts.inFlight().forget(roomAgain);
            var current = attempt;
            var ended = current == null ? CompletableFuture.<Void>completedFuture(null) : current.end();
            var unused = ended.completeOnTimeout(null, LINK_END.toMillis(), MILLISECONDS)
                    .thenRunAsync(
                            () -> drain(
                                    parts.clock().instant().plus(parts.times().drain())),
                            parts.executor());
        }
        return released;
    }

    private void drain(Instant deadline) {
        if (log.lag() > 0 && fencedAt == null && parts.clock().instant().isBefore(deadline)) {
            later(Duration.ofMillis(20), () -> drain(deadline));
            return;
        }
        var due = fencedAt != null ? null : log.due();
        state = ShardState.CLOSED;
        var written = due == null
                ? CompletableFuture.<Void>completedFuture(null)
                : write(due).toCompletableFuture();
        var unused = written.handle((done, failure) -> {
            parts.journal().released(number, due == null ? log.received() : due.sequence(), log.lag());
            return released.complete(null);
        });
    }

    private CompletionStage<Void> write(ShardCheckpoint due) {
        try {
            return parts.checkpoints().write(due);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private void later(Duration wait, Runnable task) {
        var unused = parts.executor().schedule(task, wait.toMillis(), MILLISECONDS);
    }
}
