package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.attribution.Act;
import io.wayhaven.logwriter.attribution.Finding;
import io.wayhaven.logwriter.attribution.Notes;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Brings what was found out into an entry. */
final class Verdict {

    private static final String NOTE = Placeholder.NOTE.key();
    private static final Value PRESUMED = new Value.Text("presumed");

    private final Finding finding;
    private final LongFunction<@Nullable String> names;

    /**
     * A verdict.
     *
     * @param names what people are called
     */
    Verdict(Finding finding, LongFunction<@Nullable String> names) {
        this.finding = finding;
        this.names = names;
    }

    /** The entry with what is now known; empty if that is nothing new. */
    Optional<StoredEntry> on(StoredEntry stored) {
        var entry = stored.entry();
        if (saysMore(entry)) {
            return Optional.empty();
        }
        var attribution = new Attribution(
                actor(entry),
                finding.confidence(),
                finding.note(),
                finding.entry() == null ? null : (Long) finding.entry().id());
        var kind = kind(stored);
        return attribution.equals(entry.attribution()) && kind.equals(entry.kind())
                ? Optional.empty()
                : Optional.of(new StoredEntry(with(entry, kind, attribution), stored.seemed(), stored.position()));
    }

    /** What the event itself says of its actor stands, unless the audit log knows better. */
    private boolean saysMore(Entry entry) {
        var own = entry.attribution();
        return finding.confidence() == Confidence.UNKNOWN
                && own.confidence() != Confidence.UNKNOWN
                && own.auditEntryId() == null
                && !(entry.query() != null && Act.presumable(entry.query()));
    }

    private EventKind kind(StoredEntry stored) {
        var query = stored.entry().query();
        boolean moderated = finding.confidence() == Confidence.EXACT || finding.confidence() == Confidence.INFERRED;
        return moderated && query != null && query.becomes() != null ? query.becomes() : stored.seemed();
    }

    private Value.@Nullable User actor(Entry entry) {
        if (finding.actorId() == null) {
            return null;
        }
        long id = finding.actorId();
        var own = entry.attribution().actor();
        if (own != null && own.id() == id && own.name() != null) {
            return own;
        }
        if (entry.target() instanceof Value.User target && target.id() == id && target.name() != null) {
            return target;
        }
        return new Value.User(id, names.apply(id));
    }

    private Entry with(Entry entry, EventKind kind, Attribution attribution) {
        var reason = finding.entry() == null ? null : finding.entry().reason();
        var before = entry.attribution().auditEntryId() == null ? entry.reason() : null;
        return new Entry(
                entry.id(),
                kind,
                entry.guildId(),
                entry.channelId(),
                entry.messageId(),
                attribution,
                entry.target(),
                reason == null ? before : reason,
                fields(entry, attribution),
                entry.changes(),
                entry.query(),
                entry.recovered(),
                entry.revision(),
                entry.occurredAt());
    }

    private static Map<String, Value> fields(Entry entry, Attribution attribution) {
        var fields = new LinkedHashMap<>(entry.fields());
        fields.remove(NOTE, PRESUMED);
        if (Notes.PRESUMED.equals(attribution.note())) {
            fields.put(NOTE, PRESUMED);
        }
        return fields;
    }
}
