package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.decision.Refusal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What somebody may do in a guild. Where something isn't known the answer is no. */
public final class Rights {

    private static final Set<Permission> PUNISHING =
            Set.of(Permission.BAN_MEMBERS, Permission.KICK_MEMBERS, Permission.MODERATE_MEMBERS);

    private Rights() {}

    /** Whether somebody administers a guild, or holds a role that was allowed to. */
    public static boolean administers(Issuer issuer, Guild guild, Collection<RoleId> adminRoles) {
        return may(issuer, Permission.ADMINISTRATOR, guild)
                || adminRoles.stream().anyMatch(issuer.roles()::contains);
    }

    /** Whether somebody has a permission in a guild. */
    public static boolean may(Issuer issuer, Permission permission, Guild guild) {
        var granted = issuer.permissions() == 0 ? guild.permissionsOf(issuer.roles()) : issuer.permissions();
        return issuer.user().equals(guild.owner()) || permission.allowedBy(granted);
    }

    /** Whether an issuer stands above a target in the order of roles. The owner stands above everybody. */
    public static boolean standsAbove(Issuer issuer, Target target, Guild guild) {
        if (issuer.user().equals(guild.owner())) {
            return true;
        }
        var everyone =
                Optional.ofNullable(guild.roles().get(new RoleId(guild.id().value())));
        var high = guild.highest(issuer.roles()).or(() -> everyone);
        var low = guild.highest(target.roles());
        return target.roles().isEmpty()
                || guild.knows(target.roles())
                        && high.isPresent()
                        && low.isPresent()
                        && high.get().compareTo(low.get()) > 0;
    }

    /** Whether somebody owns a guild or holds a role that lets them punish people there. */
    public static boolean moderates(UserId user, Collection<RoleId> held, Guild guild) {
        return user.equals(guild.owner())
                || held.stream()
                        .map(guild.roles()::get)
                        .filter(Objects::nonNull)
                        .anyMatch(role -> PUNISHING.stream().anyMatch(right -> right.allowedBy(role.permissions())));
    }

    /** Whether the bot can do nothing to somebody: the owner, and whoever has a role that is not below all of the bot's. */
    public static boolean outOfReach(UserId user, Collection<RoleId> held, Guild guild) {
        var low = guild.highest(held);
        var high = guild.highest(guild.botRoles());
        return user.equals(guild.owner())
                || low.isPresent() && (high.isEmpty() || high.get().compareTo(low.get()) <= 0);
    }

    /** The refusal of any command from a guild that Discord hasn't described yet. */
    public static Refusal unknownGuild() {
        return new Refusal("The bot has not seen this server yet.", "Wait a minute, then try again.");
    }

    /** The refusal of an administrative command. */
    public static Refusal noAdministrator() {
        return new Refusal(
                "Only administrators of this server, and roles that they allowed, may do that.",
                "Ask somebody who has the Administrator permission here, or have them allow one of your roles with /config adminrole.");
    }
}
