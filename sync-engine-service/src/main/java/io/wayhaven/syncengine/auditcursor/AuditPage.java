package io.wayhaven.syncengine.auditcursor;

import java.time.Duration;
import java.util.List;

/** What came of asking for a piece of an audit log. */
public sealed interface AuditPage {

    /**
     * Entries, oldest first.
     *
     * @param complete whether there were no more at that time
     */
    record Entries(List<AuditEntry> entries, boolean complete) implements AuditPage {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** The bot may not read it. */
    record Closed() implements AuditPage {}

    /** Discord could not answer. */
    record Later(Duration delay) implements AuditPage {}
}
