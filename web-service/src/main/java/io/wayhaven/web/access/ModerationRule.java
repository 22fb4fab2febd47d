package io.wayhaven.web.access;

import io.wayhaven.contracts.kind.Permission;
import java.util.Set;

/**
 * Who sees a guild's log: its owner, and whoever holds a permission there with which Discord lets people sanction others
 * or run the guild. Only permissions of the whole guild count, not those of single channels.
 */
public final class ModerationRule {

    private static final Set<Permission> ANY_OF = Set.of(
            Permission.ADMINISTRATOR,
            Permission.MANAGE_GUILD,
            Permission.BAN_MEMBERS,
            Permission.KICK_MEMBERS,
            Permission.MODERATE_MEMBERS);

    private ModerationRule() {}

    /**
     * Whether somebody sees a guild's log.
     *
     * @param permissions in the guild, as Discord computed them
     */
    public static boolean allows(boolean owner, long permissions) {
        return owner || ANY_OF.stream().anyMatch(permission -> permission.allowedBy(permissions));
    }
}
