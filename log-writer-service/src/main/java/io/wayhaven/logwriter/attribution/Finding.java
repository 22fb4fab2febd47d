package io.wayhaven.logwriter.attribution;

import io.wayhaven.logwriter.entry.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Who did an act, as far as it can be told.
 *
 * @param actorId who
 * @param confidence how sure that is
 * @param note why nobody knows, or how it is known, in plain words
 * @param entry the audit-log entry that tells it
 */
public record Finding(
        @Nullable Long actorId,
        Confidence confidence,
        @Nullable String note,
        @Nullable AuditEntry entry) {

    static Finding exact(AuditEntry entry) {
        return of(entry, Confidence.EXACT, null);
    }

    static Finding inferred(AuditEntry entry, String note) {
        return of(entry, Confidence.INFERRED, note);
    }

    static Finding self(long actorId) {
        return new Finding(actorId, Confidence.SELF, Notes.PRESUMED, null);
    }

    static Finding unknown(String note) {
        return new Finding(null, Confidence.UNKNOWN, note, null);
    }

    /** Discord leaves out who did some things, such as its own ones. */
    private static Finding of(AuditEntry entry, Confidence confidence, @Nullable String note) {
        return entry.userId() == null
                ? new Finding(null, Confidence.UNKNOWN, Notes.NAMELESS, entry)
                : new Finding(entry.userId(), confidence, note, entry);
    }
}
