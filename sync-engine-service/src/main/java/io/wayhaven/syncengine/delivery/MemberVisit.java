package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Carries out what is done to members. What they are there is read just before: it tells what is left to do, also after
 * a call whose answer was lost.
 */
final class MemberVisit {

    private final GuildActions actions;
    private final OutcomeTable outcomes;
    private final StandingCheck standing;
    private final RoleVisit roles;
    private final Clock clock;

    MemberVisit(GuildActions actions, OutcomeTable outcomes, StandingCheck standing, Clock clock) {
        this.actions = actions;
        this.outcomes = outcomes;
        this.standing = standing;
        this.roles = new RoleVisit(actions);
        this.clock = clock;
    }

    CompletionStage<Outcome> carryOut(DeliveryTask task) {
        var until = task.until();
        if (until != null && !until.isAfter(clock.instant())) {
            return done(new Outcome.Skipped("It was over before it could be carried out."));
        }
        return actions.readMember(task.guild(), task.user()).thenCompose(membership -> switch (membership) {
            case Membership.Stranger stranger -> done(absent(task));
            case Membership.Untold untold -> done(outcomes.of(untold.result(), task, task.attempts() + 1));
            case Membership.Member member -> meet(task, member);
        });
    }

    private static Outcome absent(DeliveryTask task) {
        // An earlier call may have removed them without its answer being recorded
        if (task.action() == Action.KICK && task.attempts() > 0) {
            return new Outcome.Applied();
        }
        // Whoever leaves loses the role
        return task.action() == Action.UNMUTE ? new Outcome.AlreadyInPlace() : OutcomeTable.noMember(task);
    }

    private CompletionStage<Outcome> meet(DeliveryTask task, Membership.Member member) {
        return leaveAlone(task, member)
                .map(MemberVisit::done)
                .orElseGet(() -> standing.obstacle(task, member)
                        .thenCompose(obstacle -> obstacle.map(MemberVisit::done).orElseGet(() -> call(task, member))));
    }

    /** The outcome where nothing is to be done to the member; empty if something is. */
    private Optional<Outcome> leaveAlone(DeliveryTask task, Membership.Member member) {
        return switch (task.action()) {
            case KICK -> member.joinedAt().isAfter(task.issuedAt()) ? Optional.of(cameBack(task)) : Optional.empty();
            case TIMEOUT -> inPlace(isSilent(member, Objects.requireNonNull(task.until())), task);
            case UNTIMEOUT -> inPlace(mayTalk(member), task);
            case MUTE, UNMUTE -> inPlace(RoleVisit.inPlace(task, member.roles()), task);
            case BAN, UNBAN, SOFTBAN, WARN, NOTE ->
                throw new IllegalArgumentException(task.action() + " is not done to members alone");
        };
    }

    static Outcome cameBack(DeliveryTask task) {
        return task.attempts() > 0
                ? new Outcome.Applied()
                : new Outcome.Skipped("They joined again after the command, and may stay.");
    }

    private boolean isSilent(Membership.Member member, Instant until) {
        var now = member.silentUntil();
        return now != null
                && !now.isBefore(capped(until).minus(Renewal.SAME))
                && !now.isAfter(until.plus(Renewal.SAME));
    }

    private boolean mayTalk(Membership.Member member) {
        var until = member.silentUntil();
        return until == null || !until.isAfter(clock.instant());
    }

    private static Optional<Outcome> inPlace(boolean so, DeliveryTask task) {
        if (!so) {
            return Optional.empty();
        }
        return Optional.of(task.attempts() > 0 ? new Outcome.Applied() : new Outcome.AlreadyInPlace());
    }

    private CompletionStage<Outcome> call(DeliveryTask task, Membership.Member member) {
        var reason = AuditReason.of(task);
        var guild = task.guild();
        var user = task.user();
        var until = task.until();
        var call = switch (task.action()) {
            case KICK -> actions.kick(guild, user, reason);
            case MUTE, UNMUTE -> roles.call(task, member.roles(), reason);
            case BAN, UNBAN, SOFTBAN, TIMEOUT, UNTIMEOUT, WARN, NOTE ->
                actions.timeOut(guild, user, until == null ? null : capped(until), reason);
        };
        return call.thenApply(result -> outcomes.of(result, task, task.attempts() + 1));
    }

    private Instant capped(Instant until) {
        var furthest = clock.instant().plus(Renewal.LONGEST);
        return until.isAfter(furthest) ? furthest : until;
    }

    private static CompletionStage<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedStage(outcome);
    }
}
