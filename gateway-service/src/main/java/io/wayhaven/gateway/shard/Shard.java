package io.wayhaven.gateway.shard;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.members.MemberRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
    private static final Duration ROOM_CHECK = Duration.ofMillis(250);
    /** The shard whose owner registers the commands: every bot has it. */
    private static final int REGISTRAR = 0;

    private static final Duration LINK_END = Duration.ofSeconds(2);
    /** A connection that was up for so long is no sign of trouble when it ends; others make the waits longer. */
    private static final Duration STABLE = Duration.ofSeconds(30);

    private final int number;
    private final int shardCount;
    private final ShardParts parts;
    private final MemberRequests members;
    private final SessionLog log;
    private final ReconnectPlan plan;
    private final CheckpointWriter checkpoints;
    private final IntentRenewal renewal;
    private final Instant assignedAt;
    private final Runnable roomAgain = this::resumeReading;
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private volatile ShardState state = ShardState.CONNECTING;
    private volatile @Nullable Attempt attempt;
    private @Nullable Instant upSince;
    private boolean collided;
    private long asked;
    private boolean wasUp;
    private boolean releasing;
    private volatile @Nullable Instant fencedAt;

    Shard(int number, int shardCount, @Nullable ShardCheckpoint checkpoint, ShardParts parts) {
        this.number = number;
        this.shardCount = shardCount;
        this.parts = parts;
        this.members = new MemberRequests(parts.clock());
        this.log = new SessionLog(
                number, shardCount, parts.events(), parts.inFlight(), members::isComplete, parts.clock());
        this.plan = new ReconnectPlan(parts.backoff());
        this.checkpoints = new CheckpointWriter(number, log, parts);
        this.renewal = new IntentRenewal(number, parts, log, this::replace);
        this.assignedAt = parts.clock().instant();
        if (checkpoint != null) {
            log.restore(checkpoint);
            members.adopt(Boolean.TRUE.equals(checkpoint.membersKnown()));
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
            open(resumption.url(), resumption);
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
                later(wait, () -> open(available.url(), resumption));
            }
            case GatewayAnswer.Unauthorized unauthorized -> follow(ClosePolicy.after(new ConnectionEnd.Closed(4004)));
            case GatewayAnswer.Unavailable unavailable -> follow(new AfterClose.Resume(unavailable.reason()));
        }
    }

    private void open(String url, @Nullable Resumption resumption) {
        if (releasing) {
            return;
        }
        asked = parts.intents().asked();
        var current = new Attempt(this, log, members, parts);
        attempt = current;
        // First of all: should opening fail, this is what ends the attempt
        later(parts.times().silence(), current::giveUpIfSilent);
        current.open(new Opening(number, shardCount, url, asked, resumption));
    }

    /** Begins a new session in place of the one that is up. */
    private void replace(String url, String gap) {
        var former = attempt;
        if (releasing || former == null || state != ShardState.CONNECTED) {
            return;
        }
        attempt = null;
        state = ShardState.CONNECTING;
        log.abandon(gap);
        var unused = former.end()
                .completeOnTimeout(null, LINK_END.toMillis(), MILLISECONDS)
                .thenRunAsync(() -> open(url, null), parts.executor());
    }

    /** Looks whether the session has all the intents that are needed by now. */
    void checkIntents() {
        if (state == ShardState.CONNECTED) {
            renewal.check();
        }
    }

    /** Asks for the members of a guild, if that is due and there is room for the answer. */
    void askForMembers() {
        var current = attempt;
        if (current == null || state != ShardState.CONNECTED || parts.inFlight().isFull() || !seesMembers()) {
            return;
        }
        var request = members.next();
        if (request != null) {
            parts.journal().membersAsked();
            current.request(request);
        }
    }

    /** Discord gives a guild's members only to sessions with their intent. */
    private boolean seesMembers() {
        var intents = log.intents();
        return intents != null && (intents & Intent.mask(Set.of(Intent.GUILD_MEMBERS))) != 0;
    }

    /** A connection is over. One that was replaced before is not listened to. */
    void over(Attempt former, ConnectionEnd end) {
        if (attempt == former) {
            attempt = null;
            collided = end instanceof ConnectionEnd.SessionInvalidated && former.identifies();
            var next = ClosePolicy.after(end);
            // Only a session that is being begun says by this what its intents are refused for
            follow(
                    next instanceof AfterClose.AskForLess less && !former.identifies()
                            ? new AfterClose.Identify(less.gap())
                            : next);
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
            case AfterClose.AskForLess less -> {
                log.abandon(less.gap());
                var unused = parts.intents()
                        .refused(asked)
                        .thenAcceptAsync(sentence -> goOnWithout(sentence, less.gap()), parts.executor());
            }
            case AfterClose.Stop stop -> {
                state = ShardState.CLOSED;
                parts.stop().because(stop.reason(), stop.remedy());
            }
        }
    }

    private void goOnWithout(Optional<String> sentence, String gap) {
        if (releasing) {
            return;
        }
        sentence.ifPresentOrElse(
                text -> {
                    parts.journal().intentsRefused(number, text);
                    reconnect(gap);
                },
                () -> follow(ClosePolicy.UNUSABLE_INTENTS));
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
        renewal.check();
        var took = Duration.between(current.openedAt(), parts.clock().instant());
        if (resumed) {
            parts.journal().resumed(number, took, log.received());
        } else {
            parts.journal().identified(number, took);
            checkpoints.writeNewSession();
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

    /** Writes the checkpoint that is due, if one is. */
    void checkpoint() {
        checkpoints.write();
    }

    /** Somebody's checkpoint of this shard was seen: an older one is overruled, a newer one ends this ownership. */
    void observe(ShardCheckpoint seen) {
        if (seen.epoch() > log.epoch()) {
            if (fencedAt != null) {
                return;
            }
            parts.journal().fenced(number, seen.epoch());
            fencedAt = parts.clock().instant();
            checkpoints.fence();
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
            checkpoints.leave();
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
        state = ShardState.CLOSED;
        var unused = checkpoints.writeLast().thenRun(() -> released.complete(null));
    }

    private void later(Duration wait, Runnable task) {
        var unused = parts.executor().schedule(task, wait.toMillis(), MILLISECONDS);
    }
}
