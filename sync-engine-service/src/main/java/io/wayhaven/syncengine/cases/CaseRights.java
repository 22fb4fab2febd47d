package io.wayhaven.syncengine.cases;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what with cases: by what Discord grants the one who asks, at that moment. */
public final class CaseRights {
    private CaseRights() {}

    /** What keeps somebody from seeing the cases of a guild; empty if nothing does. @param allowed roles that may, too */
    public static Optional<Refusal> toSee(CommandContext context, Optional<Guild> here, Collection<RoleId> allowed) {
        return holds(context, here, allowed)
                ? Optional.empty()
                : needs(context, here, Permission.MODERATE_MEMBERS, "see what was done to people");
    }

    /** What keeps somebody from taking all cases of a guild away; empty if nothing does. @param adminRoles that may, too */
    public static Optional<Refusal> toExport(
            CommandContext context, Optional<Guild> here, Collection<RoleId> adminRoles) {
        return holds(context, here, adminRoles)
                ? Optional.empty()
                : needs(context, here, Permission.ADMINISTRATOR, "export what was done to people");
    }

    /** What keeps somebody from banning people; empty if nothing does. */
    public static Optional<Refusal> toBan(CommandContext context, Optional<Guild> here) {
        return needs(context, here, Permission.BAN_MEMBERS, "ban people");
    }

    /**
     * What keeps somebody from changing a case; empty if nothing does. Whoever may do such a thing in the guild in which it
     * was done may also correct it, and nobody elsewhere.
     */
    public static Optional<Refusal> toChange(CommandContext context, Optional<Guild> here, StoredCase about) {
        var obstacle = needs(context, here, about.action().permission(), "change case " + about.number());
        if (obstacle.isPresent() || about.source().equals(context.guild())) {
            return obstacle;
        }
        return Optional.of(new Refusal(
                "Case " + about.number() + " was opened in another server, " + about.sourceName() + ".",
                "Ask a moderator there, or lift its effect in this server by a command of your own."));
    }

    /** What keeps somebody from undoing whatever a moderator did; empty if nothing does. */
    public static Optional<Refusal> toUndoAll(CommandContext context, Optional<Guild> here, Set<Action> actions) {
        return Stream.concat(
                        Stream.of(Permission.MANAGE_GUILD), actions.stream().map(Action::permission))
                .distinct()
                .flatMap(permission -> needs(context, here, permission, "undo what a moderator did").stream())
                .findFirst();
    }

    private static boolean holds(CommandContext context, Optional<Guild> here, Collection<RoleId> roles) {
        var issuer = context.issuer();
        return issuer != null
                && here.filter(Guild::present).isPresent()
                && issuer.roles().stream().anyMatch(roles::contains);
    }

    private static Optional<Refusal> needs(
            CommandContext context, Optional<Guild> here, Permission permission, String what) {
        var guild = here.filter(Guild::present);
        if (guild.isEmpty()) {
            return Optional.of(Rights.unknownGuild());
        }
        var issuer = context.issuer();
        return issuer != null && Rights.may(issuer, permission, guild.get())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "You lack the permission " + permission.title() + " in this server, which it takes to " + what
                                + ".",
                        "Ask an administrator for it."));
    }
}
