package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.Samples;
import io.wayhaven.syncengine.guild.Guild;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** A book that says what it is told to, and notes what it is told. */
final class FakeBook implements DeliveryBook {

    static final Instant PARKED_UNTIL = Samples.NOW.plusSeconds(900);

    /** What waits for the same reason. */
    final List<DeliveryTask> companions = new ArrayList<>();

    /** The cases that were settled by one call. */
    final List<Long> together = new ArrayList<>();

    final List<Permission> denied = new ArrayList<>();

    final List<Outcome> settled = new ArrayList<>();
    final List<Instant> postponed = new ArrayList<>();

    /** What {@link #find} gives, one after the other; the last one for ever. */
    final Deque<DeliveryTask> tasks = new ArrayDeque<>();

    /** Refusals for want of a permission that Discord told of. */
    final List<Outcome> forbidden = new ArrayList<>();

    /** Whether announcements are too late. */
    boolean late;

    @Override
    public CompletionStage<Optional<DeliveryTask>> find(DeliveryId id) {
        return CompletableFuture.completedStage(Optional.of(tasks.size() > 1 ? tasks.remove() : tasks.element()));
    }

    @Override
    public CompletionStage<Optional<DeliveryId>> next(GuildId guild) {
        return CompletableFuture.completedStage(
                tasks.stream().map(DeliveryTask::id).findFirst());
    }

    @Override
    public CompletionStage<List<DeliveryTask>> companions(DeliveryTask task, int most) {
        return CompletableFuture.completedStage(companions);
    }

    @Override
    public CompletionStage<Set<DeliveryId>> announceAll(List<DeliveryTask> found) {
        return CompletableFuture.completedStage(
                late ? Set.of() : found.stream().map(DeliveryTask::id).collect(Collectors.toSet()));
    }

    @Override
    public CompletionStage<Void> applied(List<DeliveryTask> found) {
        found.forEach(task -> together.add(task.caseNumber()));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> postponeAll(List<DeliveryTask> found, Instant until) {
        found.forEach(task -> postponed.add(until));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> deny(GuildId guild, Permission permission) {
        denied.add(permission);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Instant> park(GuildId guild) {
        return CompletableFuture.completedStage(PARKED_UNTIL);
    }

    @Override
    public CompletionStage<Void> defer(GuildId guild, DeliveryId id, Instant until) {
        return postpone(id, until);
    }

    @Override
    public CompletionStage<Boolean> announce(DeliveryTask task) {
        return CompletableFuture.completedStage(!late);
    }

    @Override
    public CompletionStage<Void> settle(DeliveryTask task, Outcome outcome) {
        settled.add(outcome);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> forbid(DeliveryTask task, Outcome.Refused refusal, boolean byDiscord) {
        if (byDiscord) {
            forbidden.add(refusal);
        }
        return settle(task, refusal);
    }

    @Override
    public CompletionStage<Boolean> resumeGranted() {
        return CompletableFuture.completedStage(false);
    }

    @Override
    public CompletionStage<Optional<Guild>> guild(GuildId id) {
        return CompletableFuture.completedStage(Optional.of(Samples.guild(10, true)));
    }

    @Override
    public CompletionStage<Void> postpone(DeliveryId id, Instant until) {
        postponed.add(until);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> again(GuildId guild, UserId user) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Boolean> releaseDue() {
        return CompletableFuture.completedStage(false);
    }
}
