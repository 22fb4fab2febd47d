package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.logwriter.attribution.Act;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.ingest.RecordPosition;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what only its keeper needs to know.
 *
 * @param seemed the kind that it is of as long as nothing is known from the audit log
 * @param position where its event stands in the topic
 */
public record StoredEntry(Entry entry, EventKind seemed, RecordPosition position) {

    /** What attribution has to know of it; {@code null} if the audit log can't tell more. */
    @Nullable
    Act act() {
        return entry.query() == null
                ? null
                : new Act(
                        entry.id().toString(),
                        entry.id().eventId(),
                        entry.occurredAt(),
                        seemed,
                        Objects.requireNonNull(entry.query()),
                        entry.target(),
                        entry.fields(),
                        entry.changes());
    }

    /** With another attribution. */
    StoredEntry with(Attribution attribution) {
        return new StoredEntry(
                new Entry(
                        entry.id(),
                        entry.kind(),
                        entry.guildId(),
                        entry.channelId(),
                        entry.messageId(),
                        attribution,
                        entry.target(),
                        entry.reason(),
                        entry.fields(),
                        entry.changes(),
                        entry.query(),
                        entry.recovered(),
                        entry.revision(),
                        entry.occurredAt()),
                seemed,
                position);
    }

    /** With other fields. */
    StoredEntry with(Map<String, Value> fields) {
        return new StoredEntry(
                new Entry(
                        entry.id(),
                        entry.kind(),
                        entry.guildId(),
                        entry.channelId(),
                        entry.messageId(),
                        entry.attribution(),
                        entry.target(),
                        entry.reason(),
                        fields,
                        entry.changes(),
                        entry.query(),
                        entry.recovered(),
                        entry.revision(),
                        entry.occurredAt()),
                seemed,
                position);
    }

    /** In the place of an entry that told the same before, and less of it. */
    StoredEntry inPlaceOf(StoredEntry former) {
        return new StoredEntry(
                new Entry(
                        former.entry.id(),
                        entry.kind(),
                        entry.guildId(),
                        entry.channelId(),
                        entry.messageId(),
                        entry.attribution(),
                        entry.target(),
                        entry.reason(),
                        entry.fields(),
                        entry.changes(),
                        entry.query(),
                        false,
                        former.entry.revision(),
                        former.entry.occurredAt()),
                seemed,
                former.position);
    }

    /** As the next revision. */
    StoredEntry revised() {
        return new StoredEntry(
                new Entry(
                        entry.id(),
                        entry.kind(),
                        entry.guildId(),
                        entry.channelId(),
                        entry.messageId(),
                        entry.attribution(),
                        entry.target(),
                        entry.reason(),
                        entry.fields(),
                        entry.changes(),
                        entry.query(),
                        entry.recovered(),
                        entry.revision() + 1,
                        entry.occurredAt()),
                seemed,
                position);
    }
}
