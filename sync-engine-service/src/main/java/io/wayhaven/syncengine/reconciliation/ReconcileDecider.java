package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.command.ReconcileCheck;
import io.wayhaven.contracts.command.ReconcileCommand;
import io.wayhaven.contracts.command.ReconcileFix;
import io.wayhaven.contracts.command.ReconcilePolicy;
import io.wayhaven.contracts.command.ReconcileStatus;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import java.util.Collection;
import java.util.Optional;

/** Decides commands about comparisons: administrators, and holders of a configured role, may give them. */
public final class ReconcileDecider {

    private ReconcileDecider() {}

    /**
     * Decides a command.
     *
     * @param here the guild in which it was given, if it is known
     * @param adminRoles roles that the guild allows administrative commands
     */
    public static ReconcileDecision decide(
            ReconcileCommand command, Optional<Guild> here, Collection<RoleId> adminRoles) {
        var guild = here.filter(Guild::present);
        if (guild.isEmpty()) {
            return new ReconcileDecision.Refused(Rights.unknownGuild());
        }
        var issuer = command.context().issuer();
        if (issuer == null || !Rights.administers(issuer, guild.get(), adminRoles)) {
            return new ReconcileDecision.Refused(Rights.noAdministrator());
        }
        return switch (command) {
            case ReconcileCheck check -> new ReconcileDecision.Compares(Mode.CHECK, null);
            case ReconcileFix fix ->
                new ReconcileDecision.Compares(fix.dryRun() ? Mode.DRY_RUN : Mode.FIX, fix.cause());
            case ReconcilePolicy set -> new ReconcileDecision.Sets(set, issuer.user(), ReconciliationText.of(set));
            case ReconcileStatus status -> new ReconcileDecision.Tells();
        };
    }
}
