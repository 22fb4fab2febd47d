package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Invites to the server. */
public final class InviteKinds {

    public static final EventKind CREATE = kind(Family.INVITES, "✉️", "invite.create", "Invite created")
            .off("on_invite_create")
            .from("INVITE_CREATE")
            .explainedBy(AuditAction.INVITE_CREATE)
            .needing(Permission.MANAGE_CHANNELS)
            .says("{actor} created the invite {invite}[ to {channel}][ until {until}][: {reason}]");

    public static final EventKind UPDATE = kind(Family.INVITES, "📨", "invite.update", "Invite changed")
            .off("on_invite_update")
            .fromAudit(AuditAction.INVITE_UPDATE)
            .says("{actor} changed the invite {invite}[: {reason}]");

    public static final EventKind DELETE = kind(Family.INVITES, "📭", "invite.delete", "Invite deleted")
            .off("on_invite_delete")
            .from("INVITE_DELETE")
            .explainedBy(AuditAction.INVITE_DELETE)
            .needing(Permission.MANAGE_CHANNELS)
            .says("{actor} deleted the invite {invite}[ to {channel}][: {reason}]");

    private InviteKinds() {}

    static List<EventKind> all() {
        return List.of(CREATE, UPDATE, DELETE);
    }
}
