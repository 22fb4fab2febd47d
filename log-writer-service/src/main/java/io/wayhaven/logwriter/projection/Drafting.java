package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.kind.UnknownKinds;
import io.wayhaven.logwriter.attribution.Act;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.attribution.Notes;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes entries of drafts, as they are before the audit log is asked. */
final class Drafting {

    private Drafting() {}

    static StoredEntry entry(Reception event, int ordinal, Draft draft) {
        return new StoredEntry(
                new Entry(
                        new EntryId(event.event().id().toString(), ordinal),
                        draft.kind(),
                        guild(event, draft),
                        draft.channelId(),
                        draft.messageId(),
                        attribution(draft),
                        draft.target(),
                        draft.reason(),
                        draft.fields(),
                        draft.changes(),
                        draft.attribution(),
                        AuditTrail.recovers(event),
                        1,
                        event.event().time()),
                draft.kind(),
                event.position());
    }

    private static @Nullable Long guild(Reception event, Draft draft) {
        return event.event().guild() == null ? draft.guildId() : (Long) event.guildId();
    }

    /** What only an audit-log entry tells. */
    static StoredEntry recovered(Reception event, int ordinal, Draft draft, AuditEntry auditEntry) {
        var entry = entry(event, ordinal, draft);
        var told = entry.entry().attribution();
        return entry.with(new Attribution(told.actor(), told.confidence(), told.note(), auditEntry.id()));
    }

    /** What remains of an event that could not be understood: it is in the log all the same. */
    static StoredEntry failure(Reception event, Throwable failure) {
        var draft = new Draft(
                UnknownKinds.DISPATCH,
                null,
                null,
                null,
                null,
                Confidence.NONE,
                null,
                null,
                Map.of(
                        "name",
                        new Value.Name(event.event().name()),
                        "failure",
                        new Value.Text(failure.getClass().getSimpleName())),
                List.of(),
                null);
        return entry(event, 0, draft);
    }

    /** What somebody seems to have done by themselves may still turn out to be a moderator's doing. */
    private static Attribution attribution(Draft draft) {
        return draft.attribution() != null && Act.presumable(draft.attribution())
                ? new Attribution(null, Confidence.UNKNOWN, Notes.OPEN, null)
                : new Attribution(draft.actor(), draft.confidence(), null, null);
    }
}
