package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keeps punishments that come from one guild away from those who moderate another: the order of roles was judged where
 * the command was given, and says nothing elsewhere.
 */
final class StandingCheck {

    private final DeliveryBook book;
    private final GuildActions actions;
    private final OutcomeTable outcomes;
    private final Patience patience;

    StandingCheck(DeliveryBook book, GuildActions actions, OutcomeTable outcomes, Patience patience) {
        this.book = book;
        this.actions = actions;
        this.outcomes = outcomes;
        this.patience = patience;
    }

    /** The outcome of a ban that may not be carried out, now or ever; empty if nothing stands against it. */
    CompletionStage<Optional<Outcome>> obstacle(DeliveryTask task) {
        var parkedUntil = task.action() == Action.BAN ? task.parkedUntil() : null;
        if (needsNone(task) && parkedUntil == null) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return membership(task).thenCompose(membership -> switch (membership) {
            case Membership.Stranger stranger ->
                CompletableFuture.completedStage(
                        Optional.ofNullable(parkedUntil).map(OutcomeTable::parked));
            case Membership.Untold untold ->
                CompletableFuture.completedStage(Optional.of(outcomes.of(untold.result(), task, task.attempts() + 1)));
            case Membership.Member member -> obstacle(task, member);
        });
    }

    /** The same for somebody who is known to be a member. */
    CompletionStage<Optional<Outcome>> obstacle(DeliveryTask task, Membership.Member member) {
        return needsNone(task)
                ? CompletableFuture.completedStage(Optional.empty())
                : patience.persist(() -> book.guild(task.guild())).thenApply(guild -> judge(task, member, guild));
    }

    /** Whether nothing stands against a ban, as far as is known without asking. */
    boolean isClear(DeliveryTask task, Guild guild) {
        var known = task.known();
        if (known == null) {
            return needsNone(task) && task.parkedUntil() == null;
        }
        return switch (known) {
            case Membership.Untold untold -> false;
            case Membership.Stranger stranger -> task.parkedUntil() == null;
            case Membership.Member member ->
                needsNone(task) || judge(task, member, Optional.of(guild)).isEmpty();
        };
    }

    /** Whoever is no member has no roles to judge; those of members are read just before. */
    private CompletionStage<Membership> membership(DeliveryTask task) {
        return task.attempts() == 0 && task.known() instanceof Membership.Stranger stranger
                ? CompletableFuture.completedStage(stranger)
                : actions.readMember(task.guild(), task.user());
    }

    private static boolean needsNone(DeliveryTask task) {
        return task.action().lifts() || task.guild().equals(task.source());
    }

    private Optional<Outcome> judge(DeliveryTask task, Membership.Member member, Optional<Guild> guild) {
        if (guild.filter(known -> known.knows(member.roles())).isEmpty()) {
            return Optional.of(outcomes.rolesUnknown(task.guildName(), task.attempts() + 1));
        }
        if (Rights.moderates(task.user(), member.roles(), guild.get())) {
            return Optional.of(OutcomeTable.moderates(task));
        }
        return Rights.outOfReach(task.user(), member.roles(), guild.get())
                ? Optional.of(OutcomeTable.outranked(task))
                : Optional.empty();
    }

    /** Whether a refusal of Discord's may be about the person, and not about what the bot may do there at all. */
    CompletionStage<Boolean> outranks(DeliveryTask task) {
        return actions.readMember(task.guild(), task.user()).thenCompose(membership -> switch (membership) {
            case Membership.Stranger stranger -> CompletableFuture.completedStage(false);
            case Membership.Untold untold -> CompletableFuture.completedStage(true);
            case Membership.Member member ->
                patience.persist(() -> book.guild(task.guild()))
                        .thenApply(found -> found.filter(guild -> guild.knows(member.roles()))
                                .map(guild -> Rights.moderates(task.user(), member.roles(), guild)
                                        || Rights.outOfReach(task.user(), member.roles(), guild))
                                .orElse(true));
        });
    }
}
