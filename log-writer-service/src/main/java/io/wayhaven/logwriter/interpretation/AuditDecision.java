package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.EventKind;

/**
 * What becomes of an audit-log entry.
 *
 * @param tells whether it is told by itself: no dispatch tells as much. Otherwise a dispatch does, and the entry only says
 *     who did it, unless the dispatch was missed.
 * @param kind the kind of the log entry that it makes
 */
record AuditDecision(boolean tells, EventKind kind) {

    static AuditDecision tells(EventKind kind) {
        return new AuditDecision(true, kind);
    }

    static AuditDecision explains(EventKind kind) {
        return new AuditDecision(false, kind);
    }
}
