package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A guild as last seen.
 *
 * @param name hostile text
 * @param main whether other guilds can be linked to it
 * @param present whether the bot is in it
 * @param roles every role by its id, {@code @everyone} included under the guild's own id
 * @param botRoles the roles that the bot has there
 */
public record Guild(
        GuildId id,
        String name,
        UserId owner,
        boolean main,
        boolean present,
        Map<RoleId, Role> roles,
        Set<RoleId> botRoles) {

    public Guild {
        roles = Map.copyOf(roles);
        botRoles = Set.copyOf(botRoles);
    }

    /** What holders of these roles may do in the guild as a whole; roles that are not known grant nothing. */
    public long permissionsOf(Collection<RoleId> held) {
        var everyone = roles.get(new RoleId(id.value()));
        var permissions = everyone == null ? 0 : everyone.permissions();
        return held.stream()
                .map(roles::get)
                .filter(Objects::nonNull)
                .mapToLong(Role::permissions)
                .reduce(permissions, (left, right) -> left | right);
    }

    /** Whether every one of these roles is known. */
    public boolean knows(Collection<RoleId> held) {
        return roles.keySet().containsAll(held);
    }

    /** The highest of the known ones among these roles. */
    public Optional<Role> highest(Collection<RoleId> held) {
        return held.stream().map(roles::get).filter(Objects::nonNull).max(Role::compareTo);
    }

    /** Whether the bot has a permission there. */
    public boolean botMay(UserId bot, Permission permission) {
        return owner.equals(bot) || permission.allowedBy(permissionsOf(botRoles));
    }
}
