package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.RoleId;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Gives the mute role and takes it: after another one was chosen, with the former ones. */
final class RoleVisit {

    private final GuildActions actions;

    RoleVisit(GuildActions actions) {
        this.actions = actions;
    }

    /** Whether somebody who wears some roles is as they are to be. */
    static boolean inPlace(DeliveryTask task, Set<RoleId> worn) {
        var roles = task.muteRoles();
        var muted = !task.action().lifts();
        return (!muted || roles.lacking(worn) == null)
                && roles.surplus(worn, muted).isEmpty();
    }

    /** The new role comes before the former ones go: nobody can talk in between. */
    CompletionStage<CallResult> call(DeliveryTask task, Set<RoleId> worn, String reason) {
        var roles = task.muteRoles();
        if (task.action().lifts()) {
            return take(task, roles.surplus(worn, false).iterator(), reason);
        }
        var lacking = roles.lacking(worn);
        var former = roles.surplus(worn, true).iterator();
        return lacking == null
                ? takeFormer(task, former, reason)
                : actions.role(task.guild(), task.user(), lacking, true, reason)
                        .thenCompose(given -> given instanceof CallResult.Done
                                ? takeFormer(task, former, reason)
                                : CompletableFuture.completedStage(given));
    }

    private CompletionStage<CallResult> take(DeliveryTask task, Iterator<RoleId> roles, String reason) {
        return !roles.hasNext()
                ? CompletableFuture.completedStage(new CallResult.Done())
                : actions.role(task.guild(), task.user(), roles.next(), false, reason)
                        .thenCompose(taken -> taken instanceof CallResult.Done
                                ? take(task, roles, reason)
                                : CompletableFuture.completedStage(taken));
    }

    /** A former role that the bot may not take makes nobody less muted. */
    private CompletionStage<CallResult> takeFormer(DeliveryTask task, Iterator<RoleId> roles, String reason) {
        return take(task, roles, reason).thenApply(taken -> switch (taken) {
            case CallResult.Done done -> done;
            case CallResult.Rejected(int status, int code) -> status < 500 ? new CallResult.Done() : taken;
            case CallResult.Limited limited -> limited;
            case CallResult.NoAnswer none -> none;
        });
    }
}
