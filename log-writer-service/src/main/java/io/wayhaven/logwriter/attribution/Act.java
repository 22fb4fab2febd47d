package io.wayhaven.logwriter.attribution;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.logwriter.entry.AuditQuery;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, by somebody whom the audit log may know.
 *
 * @param id the log entry that tells it
 * @param eventId the event that told it; several acts of one event are one call of Discord's API
 * @param at when it was received
 * @param kind what was done, before anything was known from the audit log
 * @param query which audit-log entries could tell more
 * @param target to whom
 * @param fields what is known of it
 * @param changes what it changed
 */
public record Act(
        String id,
        String eventId,
        Instant at,
        EventKind kind,
        AuditQuery query,
        @Nullable Value target,
        Map<String, Value> fields,
        List<Change> changes) {

    /** Whether it is one of those that an audit-log entry counts instead of naming each. */
    boolean counted() {
        return query.actions().stream().anyMatch(AuditAction::aggregated);
    }

    /** Who did it if no moderator did, since nobody else can; {@code null} if that can't be said of such acts. */
    @Nullable
    Long presumedActor() {
        if (query.actions().contains(AuditAction.MESSAGE_DELETE)) {
            return query.targetId();
        }
        return presumable(query) && target instanceof Value.User(long user, var name) ? (Long) user : null;
    }

    /**
     * Whether either the person concerned did it or a moderator: who left may have been kicked, who deleted a message may
     * be its author.
     */
    public static boolean presumable(AuditQuery query) {
        return query.becomes() != null
                || query.actions().contains(AuditAction.MESSAGE_DELETE)
                || query.actions().contains(AuditAction.MEMBER_KICK);
    }
}
