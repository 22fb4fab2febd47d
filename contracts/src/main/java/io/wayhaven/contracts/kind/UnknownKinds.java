package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** What Discord has begun to send since this catalogue was written. */
public final class UnknownKinds {

    public static final EventKind DISPATCH = kind(Family.OTHER, "📡", "raw.dispatch", "Unknown event")
            .off("on_unknown_dispatch")
            .says("Discord sent an event of the unknown type {name}");

    public static final EventKind AUDIT_ENTRY = kind(Family.OTHER, "🧾", "raw.audit", "Unknown audit-log entry")
            .off("on_unknown_audit_entry")
            .from("GUILD_AUDIT_LOG_ENTRY_CREATE")
            .needing(Permission.VIEW_AUDIT_LOG)
            .says("{actor} did something that the audit log calls {name}[: {reason}]");

    private UnknownKinds() {}

    static List<EventKind> all() {
        return List.of(DISPATCH, AUDIT_ENTRY);
    }
}
