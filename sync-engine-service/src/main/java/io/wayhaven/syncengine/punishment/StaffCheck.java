package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.StaffRole;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether somebody may give a moderation command, in the guild where they give it. Where something isn't known: no. */
final class StaffCheck {

    private StaffCheck() {}

    /** What keeps somebody from an action; empty if nothing does. @param staff the role that it takes, if any */
    static Optional<Refusal> obstacle(@Nullable Issuer issuer, Action action, Guild guild, @Nullable StaffRole staff) {
        if (issuer == null) {
            return permissionMissing(action);
        }
        if (staff != null && !Rights.may(issuer, Permission.ADMINISTRATOR, guild)) {
            if (!issuer.roles().contains(staff.role())) {
                return Optional.of(new Refusal(
                        "You lack the staff role, which moderation commands take in this server.",
                        "Ask an administrator for it, or to choose another one with /config staffrole."));
            }
            if (staff.alone()) {
                return Optional.empty();
            }
        }
        return Rights.may(issuer, action.permission(), guild) ? Optional.empty() : permissionMissing(action);
    }

    private static Optional<Refusal> permissionMissing(Action action) {
        return Optional.of(new Refusal(
                "You may not %s in this server.".formatted(ActionWords.verb(action, "people")),
                "Ask an administrator for the %s permission.".formatted(ActionWords.permission(action))));
    }
}
