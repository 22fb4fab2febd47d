package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.syncengine.pacing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Carries deliveries out: announce the call, call Discord, record the outcome. Whenever the database is away it waits,
 * so that a call that was made is not forgotten by a worker that lives.
 */
public final class DeliveryWorker {

    private static final int NOT_FOUND = 404;
    private static final int UNKNOWN_GUILD = 10004;

    private final DeliveryBook book;
    private final GuildActions actions;
    private final OutcomeTable outcomes;
    private final Patience patience;
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
        this.observer = observer;
        this.clock = clock;
    }

    /** Completes when the delivery has an outcome that is recorded, which may be that it is tried again later. */
    public CompletionStage<Void> carryOut(DeliveryId id) {
        return patience.persist(() -> book.find(id))
                .thenCompose(found -> found.map(this::advance).orElseGet(DeliveryWorker::done));
    }

    private CompletionStage<Void> advance(DeliveryTask task) {
        return switch (NextStep.of(task)) {
            case NextStep.Leave leave -> done();
            case NextStep.Settle settle -> record(task, settle.outcome());
            case NextStep.Look look -> announced(task).thenCompose(announced -> look(task, look.inPlace()));
            case NextStep.Act act -> announced(task).thenCompose(announced -> act(task));
        };
    }

    private CompletionStage<Void> announced(DeliveryTask task) {
        return patience.persist(() -> book.announce(task));
    }

    private CompletionStage<Void> look(DeliveryTask task, Outcome inPlace) {
        return actions.readBan(task.guild(), task.user()).thenCompose(result -> {
            var banned = result instanceof CallResult.Done;
            var absent = result instanceof CallResult.Rejected(int status, int code)
                    && status == NOT_FOUND
                    && code != UNKNOWN_GUILD;
            if (!banned && !absent) {
                return record(task, outcomes.of(result, task, task.attempts() + 1));
            }
            var wanted = switch (task.action()) {
                case BAN -> banned;
                case UNBAN -> absent;
            };
            return wanted ? record(task, inPlace) : act(task);
        });
    }

    private CompletionStage<Void> act(DeliveryTask task) {
        var reason = AuditReason.of(task);
        var call = switch (task.action()) {
            case BAN -> actions.ban(task.guild(), task.user(), task.deleteMessageSeconds(), reason);
            case UNBAN -> actions.unban(task.guild(), task.user(), reason);
        };
        return call.thenCompose(result -> record(task, outcomes.of(result, task, task.attempts() + 1)));
    }

    private CompletionStage<Void> record(DeliveryTask task, Outcome outcome) {
        return patience.persist(() -> book.settle(task, outcome))
                .thenRun(() -> observer.settled(outcome, Duration.between(task.createdAt(), clock.instant())));
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedStage(null);
    }
}
