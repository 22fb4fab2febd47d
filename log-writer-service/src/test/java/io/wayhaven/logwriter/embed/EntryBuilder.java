package io.wayhaven.logwriter.embed;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.projection.Attribution;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.projection.EntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes entries of guild 1 for tests. */
public final class EntryBuilder {

    public static final RecordPosition POSITION = new RecordPosition(3, 42);
    public static final Instant TIME = Instant.ofEpochSecond(1_795_000_000);

    private final EventKind kind;
    private final Map<String, Value> fields = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Long channel;
    private @Nullable Long message;
    private Attribution attribution = new Attribution(null, Confidence.NONE, null, null);
    private @Nullable Value target;
    private @Nullable String reason;

    private EntryBuilder(EventKind kind) {
        this.kind = kind;
    }

    public static EntryBuilder entry(EventKind kind) {
        return new EntryBuilder(kind);
    }

    public EntryBuilder in(long channelId) {
        channel = channelId;
        return this;
    }

    public EntryBuilder message(long messageId) {
        message = messageId;
        return this;
    }

    public EntryBuilder by(long user, String name, Confidence confidence) {
        attribution = new Attribution(new Value.User(user, name), confidence, null, null);
        return this;
    }

    public EntryBuilder byNobodyKnown(String note) {
        attribution = new Attribution(null, Confidence.UNKNOWN, note, null);
        return this;
    }

    public EntryBuilder target(Value value) {
        target = value;
        return this;
    }

    public EntryBuilder reason(String text) {
        reason = text;
        return this;
    }

    public EntryBuilder field(String name, Value value) {
        fields.put(name, value);
        return this;
    }

    public EntryBuilder change(Change change) {
        changes.add(change);
        return this;
    }

    public Entry build() {
        return new Entry(
                new EntryId("0:s:7", 0),
                kind,
                1L,
                channel,
                message,
                attribution,
                target,
                reason,
                fields,
                changes,
                null,
                false,
                1,
                TIME);
    }
}
