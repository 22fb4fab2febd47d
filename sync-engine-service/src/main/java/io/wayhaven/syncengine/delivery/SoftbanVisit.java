package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Bans a member and lifts the ban. Whatever interrupts it, what the guild says tells how far it came: a ban that is this
 * case's own is lifted, and nobody is banned for it who is gone or has joined since.
 */
final class SoftbanVisit {

    private final GuildActions actions;
    private final OutcomeTable outcomes;
    private final StandingCheck standing;

    SoftbanVisit(GuildActions actions, OutcomeTable outcomes, StandingCheck standing) {
        this.actions = actions;
        this.outcomes = outcomes;
        this.standing = standing;
    }

    CompletionStage<Outcome> carryOut(DeliveryTask task) {
        return actions.readMember(task.guild(), task.user()).thenCompose(membership -> switch (membership) {
            case Membership.Untold untold -> done(outcome(task, untold.result()));
            case Membership.Stranger stranger -> gone(task);
            case Membership.Member member ->
                member.joinedAt().isAfter(task.issuedAt())
                        ? done(ended(task, MemberVisit.cameBack(task)))
                        : remove(task, member);
        });
    }

    private CompletionStage<Outcome> gone(DeliveryTask task) {
        return actions.readBan(task.guild(), task.user()).thenCompose(state -> switch (state) {
            case BanState.Untold untold -> done(outcome(task, untold.result()));
            case BanState.Absent absent -> done(ended(task, OutcomeTable.noMember(task)));
            case BanState.Banned banned ->
                AuditReason.isOf(task, banned.reason())
                        ? lift(task)
                        : done(new Outcome.Skipped("They are banned there by another decision."));
        });
    }

    private CompletionStage<Outcome> remove(DeliveryTask task, Membership.Member member) {
        return standing.obstacle(task, member)
                .thenCompose(obstacle -> obstacle.map(SoftbanVisit::done).orElseGet(() -> banAndLift(task)));
    }

    private CompletionStage<Outcome> banAndLift(DeliveryTask task) {
        return actions.ban(task.guild(), task.user(), task.deleteMessageSeconds(), AuditReason.of(task))
                .thenCompose(result -> result instanceof CallResult.Done ? lift(task) : done(outcome(task, result)));
    }

    private CompletionStage<Outcome> lift(DeliveryTask task) {
        if (task.banned()) {
            return done(new Outcome.Applied());
        }
        return actions.unban(task.guild(), task.user(), AuditReason.of(task)).thenApply(result -> lifted(task, result));
    }

    /** Somebody else may have lifted it a moment before. */
    private Outcome lifted(DeliveryTask task, CallResult result) {
        return result instanceof CallResult.Rejected(int status, int code) && code == OutcomeTable.UNKNOWN_BAN
                ? new Outcome.Applied()
                : outcome(task, result);
    }

    private static Outcome ended(DeliveryTask task, Outcome otherwise) {
        return task.attempts() > 0 ? new Outcome.Applied() : otherwise;
    }

    private Outcome outcome(DeliveryTask task, CallResult result) {
        return outcomes.of(result, task, task.attempts() + 1);
    }

    private static CompletionStage<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedStage(outcome);
    }
}
