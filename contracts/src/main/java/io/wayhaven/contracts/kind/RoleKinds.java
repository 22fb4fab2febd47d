package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Roles. */
public final class RoleKinds {

    public static final EventKind CREATE = kind(Family.ROLES, "🆕", "role.create", "Role created")
            .on("on_guild_role_create")
            .notice()
            .from("GUILD_ROLE_CREATE")
            .explainedBy(AuditAction.ROLE_CREATE)
            .says("{actor} created the role {role}[: {reason}]");

    public static final EventKind DELETE = kind(Family.ROLES, "❌", "role.delete", "Role deleted")
            .on("on_guild_role_delete")
            .warning()
            .from("GUILD_ROLE_DELETE")
            .explainedBy(AuditAction.ROLE_DELETE)
            .says("{actor} deleted the role {role}[: {reason}]");

    public static final EventKind UPDATE = kind(Family.ROLES, "🏅", "role.update", "Role changed")
            .on("on_guild_role_update")
            .notice()
            .from("GUILD_ROLE_UPDATE")
            .explainedBy(AuditAction.ROLE_UPDATE)
            .says("{actor} changed the role {role}[: {reason}]");

    public static final EventKind PERMISSIONS = kind(Family.ROLES, "🔑", "role.permissions", "Role permissions changed")
            .on("on_guild_role_update")
            .warning()
            .from("GUILD_ROLE_UPDATE")
            .explainedBy(AuditAction.ROLE_UPDATE)
            .says("{actor} changed the permissions of the role {role}[: {reason}]");

    public static final EventKind MOVE = kind(Family.ROLES, "↕️", "role.move", "Role moved")
            .on("on_guild_role_update")
            .from("GUILD_ROLE_UPDATE")
            .explainedBy(AuditAction.ROLE_UPDATE)
            .says("{actor} moved the role {role}[ from position {before}][ to position {after}][: {reason}]");

    private RoleKinds() {}

    static List<EventKind> all() {
        return List.of(CREATE, DELETE, UPDATE, PERMISSIONS, MOVE);
    }
}
