package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Carries out bans that wait in a guild for the same reason with one call. Who isn't banned by it is tried alone, so that
 * it is known why.
 */
final class BulkBans {

    /** Discord's limit for a call. */
    static final int MOST = 200;

    /** Fewer are quicker alone. */
    static final int FEWEST = 3;

    private static final int MISSING_PERMISSIONS = 50013;

    private final DeliveryBook book;
    private final GuildActions actions;
    private final OutcomeTable outcomes;
    private final StandingCheck standing;
    private final Patience patience;
    private final DeliveryObserver observer;
    private final Clock clock;

    BulkBans(
            DeliveryBook book,
            GuildActions actions,
            OutcomeTable outcomes,
            StandingCheck standing,
            Patience patience,
            DeliveryObserver observer,
            Clock clock) {
        this.book = book;
        this.actions = actions;
        this.outcomes = outcomes;
        this.standing = standing;
        this.patience = patience;
        this.observer = observer;
        this.clock = clock;
    }

    /** Whether a delivery may go together with others that wait in its guild. */
    static boolean suits(DeliveryTask task) {
        var granted = task.rights().granted();
        return task.action() == Action.BAN
                && task.attempts() == 0
                && task.status() == DeliveryStatus.PENDING
                && granted != null
                && Permission.MANAGE_GUILD.allowedBy(granted)
                && (task.rights().denied() & 1L << Permission.MANAGE_GUILD.bit()) == 0
                && NextStep.of(task) instanceof NextStep.Act;
    }

    /** Carries out a delivery and those that go with it; completes with false if it is to go alone. */
    CompletionStage<Boolean> carryOut(DeliveryTask first) {
        return patience.persist(() -> book.companions(first, MOST))
                .thenCompose(found -> found.size() < FEWEST
                        ? CompletableFuture.completedStage(false)
                        : patience.persist(() -> book.guild(first.guild()))
                                .thenCompose(guild -> announce(first, unhindered(found, guild))));
    }

    private List<DeliveryTask> unhindered(List<DeliveryTask> found, Optional<Guild> guild) {
        return guild.map(known -> found.stream()
                        .filter(task -> suits(task) && standing.isClear(task, known))
                        .toList())
                .orElse(List.of());
    }

    private CompletionStage<Boolean> announce(DeliveryTask first, List<DeliveryTask> tasks) {
        if (tasks.size() < FEWEST || !tasks.contains(first)) {
            return CompletableFuture.completedStage(false);
        }
        return patience.persist(() -> book.announceAll(tasks))
                .thenCompose(mine -> mine.isEmpty()
                        ? CompletableFuture.completedStage(false)
                        : call(
                                        first,
                                        tasks.stream()
                                                .filter(task -> mine.contains(task.id()))
                                                .toList())
                                .thenApply(done -> true));
    }

    private CompletionStage<Void> call(DeliveryTask first, List<DeliveryTask> tasks) {
        var users = tasks.stream().map(DeliveryTask::user).toList();
        return actions.bulkBan(first.guild(), users, first.deleteMessageSeconds(), AuditReason.ofMany(tasks))
                .thenCompose(end -> switch (end) {
                    case BulkBan.Banned banned -> told(tasks, banned);
                    case BulkBan.Failed failed -> failed(tasks, failed.result());
                });
    }

    private CompletionStage<Void> told(List<DeliveryTask> tasks, BulkBan.Banned banned) {
        var byEnd = tasks.stream()
                .collect(Collectors.partitioningBy(task -> banned.users().contains(task.user())));
        var applied = byEnd.getOrDefault(true, List.of());
        return patience.persist(() -> book.applied(applied))
                .thenCompose(settled -> alone(byEnd.getOrDefault(false, List.of())))
                .thenRun(() -> applied.forEach(task ->
                        observer.settled(new Outcome.Applied(), Duration.between(task.createdAt(), clock.instant()))));
    }

    private CompletionStage<Void> failed(List<DeliveryTask> tasks, CallResult result) {
        return switch (result) {
            case CallResult.Rejected(int status, int code) ->
                code == MISSING_PERMISSIONS
                        ? patience.persist(() -> book.deny(tasks.getFirst().guild(), Permission.MANAGE_GUILD))
                                .thenCompose(denied -> alone(tasks))
                        : status < 500 ? alone(tasks) : later(tasks, result);
            case CallResult.Limited limited -> later(tasks, result);
            case CallResult.NoAnswer none -> later(tasks, result);
            case CallResult.Done done -> alone(tasks);
        };
    }

    private CompletionStage<Void> alone(List<DeliveryTask> tasks) {
        return putOff(tasks, clock.instant());
    }

    private CompletionStage<Void> later(List<DeliveryTask> tasks, CallResult result) {
        var first = tasks.getFirst();
        return outcomes.of(result, first, 1) instanceof Outcome.RetryLater(String reason, Instant when)
                ? putOff(tasks, when)
                : alone(tasks);
    }

    private CompletionStage<Void> putOff(List<DeliveryTask> tasks, Instant when) {
        return tasks.isEmpty()
                ? CompletableFuture.completedStage(null)
                : patience.persist(() -> book.postponeAll(tasks, when));
    }
}
