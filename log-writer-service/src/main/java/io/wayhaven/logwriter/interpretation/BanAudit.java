package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.BAN;
import static io.wayhaven.logwriter.entry.SnapshotType.BAN_DOUBT;

import io.wayhaven.contracts.kind.AuditAction;

/** What audit-log entries say of who is banned. */
final class BanAudit {

    private BanAudit() {}

    static boolean concerns(AuditEntry entry) {
        return entry.action()
                .filter(action -> action == AuditAction.MEMBER_BAN_ADD || action == AuditAction.MEMBER_BAN_REMOVE)
                .isPresent();
    }

    /**
     * Remembers it.
     *
     * @return whether the list of bans told it before
     */
    static boolean remember(Occurrence event, Story story, AuditEntry entry) {
        var id = entry.entry().id("id");
        var target = entry.targetId();
        if (!concerns(entry) || id == null || target == null) {
            return false;
        }
        var banned = entry.action().filter(AuditAction.MEMBER_BAN_ADD::equals).isPresent();
        var state = BanState.of(event.recall(BAN, target));
        var at = Snowflakes.time(id);
        if (state == null || state.at().isBefore(at)) {
            story.remember(BAN, target, new BanState(banned, at, BanState.Source.AUDIT_LOG).json());
            story.forget(BAN_DOUBT, target);
        }
        return state != null && state.covers(banned, at);
    }
}
