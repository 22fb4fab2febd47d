package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Carries deliveries out: announce the call, call Discord, record the outcome. Whenever the database is away it waits,
 * so that a call that was made is not forgotten by a worker that lives.
 */
public final class DeliveryWorker {

    /** How often a delivery that others change meanwhile is found anew before it is put off. */
    private static final int ROUNDS = 3;

    /** What nobody can work on keeps out of the way of what follows it. */
    private static final Duration UNREADABLE = Duration.ofHours(1);

    private static final Duration TAKEN_BY_OTHERS = Duration.ofSeconds(2);

    private final DeliveryBook book;
    private final GuildActions actions;
    private final OutcomeTable outcomes;
    private final Patience patience;
    private final StandingCheck standing;
    private final MemberVisit visit;
    private final SoftbanVisit softban;
    private final BulkBans bulk;
    private final DeliveryObserver observer;
    private final Clock clock;

    /** A worker that holds no state of its own. */
    public DeliveryWorker(
            DeliveryBook book,
            GuildActions actions,
            OutcomeTable outcomes,
            Patience patience,
            DeliveryObserver observer,
            Clock clock) {
        this.book = book;
        this.actions = actions;
        this.outcomes = outcomes;
        this.patience = patience;
        this.standing = new StandingCheck(book, actions, outcomes, patience);
        this.visit = new MemberVisit(actions, outcomes, standing, clock);
        this.softban = new SoftbanVisit(actions, outcomes, standing);
        this.bulk = new BulkBans(book, actions, outcomes, standing, patience, observer, clock);
        this.observer = observer;
        this.clock = clock;
    }

    /** Does what is next in a guild, and completes with whether there was anything. Fails as {@link #carryOut} does. */
    public CompletionStage<Boolean> carryOutNext(GuildId guild) {
        return patience.persist(() -> book.next(guild))
                .thenCompose(next -> next.map(id -> carryOut(id).thenApply(done -> true))
                        .orElseGet(() -> CompletableFuture.completedStage(false)));
    }

    /**
     * Completes when the delivery has an outcome that is recorded, which may be that it is tried again later. Fails if it
     * cannot be worked on, which is an outcome too: nobody is to wait for it.
     */
    public CompletionStage<Void> carryOut(DeliveryId id) {
        return carryOut(id, ROUNDS)
                .exceptionallyCompose(failure ->
                        Patience.hopeless(failure) ? giveUp(id, failure) : CompletableFuture.failedStage(failure));
    }

    private CompletionStage<Void> carryOut(DeliveryId id, int rounds) {
        return found(id)
                .thenCompose(found -> found.map(task -> advance(task, rounds)).orElseGet(DeliveryWorker::done));
    }

    private CompletionStage<Optional<DeliveryTask>> found(DeliveryId id) {
        return patience.persist(() -> book.find(id));
    }

    private CompletionStage<Void> giveUp(DeliveryId id, Throwable failure) {
        return found(id)
                .thenCompose(found -> found.map(task ->
                                record(task, new Outcome.GaveUp("An internal error; see the dead-letter topic.")))
                        .orElseGet(DeliveryWorker::done))
                .exceptionallyCompose(unreadable ->
                        patience.persist(() -> book.postpone(id, clock.instant().plus(UNREADABLE))))
                .handle((recorded, lost) -> failure)
                .thenCompose(CompletableFuture::failedStage);
    }

    private CompletionStage<Void> advance(DeliveryTask task, int rounds) {
        return switch (NextStep.of(task)) {
            case NextStep.Leave leave -> done();
            case NextStep.Settle settle -> record(task, settle.outcome());
            case NextStep.Look look -> announced(task, rounds, () -> look(task, look.inPlace()));
            case NextStep.Act act ->
                BulkBans.suits(task)
                        ? bulk.carryOut(task)
                                .thenCompose(done -> done ? done() : announced(task, rounds, () -> act(task)))
                        : announced(task, rounds, () -> act(task));
            case NextStep.Forbid forbid -> forbid(task, OutcomeTable.forbidden(task), false);
            case NextStep.Visit there ->
                announced(task, rounds, () -> visited(task).thenCompose(outcome -> record(task, outcome)));
        };
    }

    private CompletionStage<Outcome> visited(DeliveryTask task) {
        return task.action() == Action.SOFTBAN ? softban.carryOut(task) : visit.carryOut(task);
    }

    /** Discord is called only by the one who announced it. */
    private CompletionStage<Void> announced(DeliveryTask task, int rounds, Supplier<CompletionStage<Void>> call) {
        return patience.persist(() -> book.announce(task)).thenCompose(mine -> {
            if (mine) {
                return call.get();
            }
            return rounds > 1 ? carryOut(task.id(), rounds - 1) : putOff(task.id());
        });
    }

    private CompletionStage<Void> putOff(DeliveryId id) {
        return patience.persist(() -> book.postpone(id, clock.instant().plus(TAKEN_BY_OTHERS)));
    }

    private CompletionStage<Void> look(DeliveryTask task, Outcome inPlace) {
        return actions.readBan(task.guild(), task.user()).thenCompose(state -> switch (state) {
            case BanState.Untold untold -> record(task, outcomes.of(untold.result(), task, task.attempts() + 1));
            case BanState.Banned banned -> task.action().lifts() ? act(task) : record(task, inPlace);
            case BanState.Absent absent -> task.action().lifts() ? record(task, inPlace) : act(task);
        });
    }

    private CompletionStage<Void> act(DeliveryTask task) {
        return standing.obstacle(task)
                .thenCompose(obstacle ->
                        obstacle.map(outcome -> record(task, outcome)).orElseGet(() -> call(task)));
    }

    private CompletionStage<Void> call(DeliveryTask task) {
        var reason = AuditReason.of(task);
        var call = switch (task.action()) {
            case UNBAN -> actions.unban(task.guild(), task.user(), reason);
            case WARN ->
                actions.warn(Objects.requireNonNull(task.channel()), task.user(), task.caseNumber(), task.reason());
            case BAN, SOFTBAN, KICK, MUTE, UNMUTE, TIMEOUT, UNTIMEOUT, NOTE ->
                actions.ban(task.guild(), task.user(), task.deleteMessageSeconds(), reason);
        };
        return call.thenCompose(result -> OutcomeTable.overQuota(result)
                ? park(task)
                : record(task, outcomes.of(result, task, task.attempts() + 1)));
    }

    private CompletionStage<Void> park(DeliveryTask task) {
        return patience.persist(() -> book.park(task.guild())).thenCompose(until -> {
            observer.parked(task.guild(), until);
            return settle(task, OutcomeTable.parked(until));
        });
    }

    private CompletionStage<Void> record(DeliveryTask task, Outcome outcome) {
        var forbidden = OutcomeTable.forbidden(task);
        return outcome.equals(forbidden) && task.action() != Action.WARN
                ? standing.outranks(task)
                        .thenCompose(person -> person ? settle(task, outcome) : forbid(task, forbidden, true))
                : settle(task, outcome);
    }

    private CompletionStage<Void> settle(DeliveryTask task, Outcome outcome) {
        return patience.persist(() -> book.settle(task, outcome)).thenRun(() -> observe(task, outcome));
    }

    private CompletionStage<Void> forbid(DeliveryTask task, Outcome.Refused refusal, boolean byDiscord) {
        return patience.persist(() -> book.forbid(task, refusal, byDiscord)).thenRun(() -> observe(task, refusal));
    }

    private void observe(DeliveryTask task, Outcome outcome) {
        observer.settled(outcome, Duration.between(task.createdAt(), clock.instant()));
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedStage(null);
    }
}
