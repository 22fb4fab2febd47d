package io.wayhaven.web.web.pages;

import io.wayhaven.contracts.kind.Severity;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.LogEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the page of its event.
 *
 * @param server where it happened, if the event itself belongs to no server; else empty
 * @param severity what it means that it is as grave as it is
 * @param who who did it
 * @param how how that is known
 * @param target whom or what it is about; empty if that is nobody and nothing
 * @param amended when more became known; absent if it never did
 */
public record EntryView(
        LogRow row,
        String server,
        String severity,
        String who,
        String how,
        String target,
        String reason,
        List<FieldView> fields,
        List<ChangeView> changes,
        List<Link> links,
        @Nullable Times amended) {

    private static final int NAME_LENGTH = 100;

    /** Something that the entry tells. */
    public record FieldView(String name, List<PartView> values) {

        private static final int SHORT = 60;

        /** Whether it needs the whole line. */
        public boolean wide() {
            return values.stream().anyMatch(value -> value.text().length() > SHORT);
        }
    }

    /** Where to read on. */
    public record Link(String text, String address) {}

    static EntryView of(Entry entry, LogEntry event) {
        var row = LogRow.of(entry);
        return new EntryView(
                row,
                event.guild() == null ? row.guild() : "",
                Arrays.stream(Severity.values())
                        .filter(severity -> severity.name().equalsIgnoreCase(entry.severity()))
                        .map(Severity::meaning)
                        .findFirst()
                        .orElse(entry.severity()),
                who(entry),
                how(entry),
                named(entry.target().name(), entry.target().id()),
                VisibleText.block(Objects.requireNonNullElse(entry.reason(), "")),
                entry.fields().stream()
                        .map(field -> new FieldView(
                                Wording.title(field.name()),
                                field.values().stream().map(PartView::of).toList()))
                        .toList(),
                entry.changes().stream().map(ChangeView::of).toList(),
                links(entry),
                entry.revision() > 1 ? Times.of(entry.updatedAt()) : null);
    }

    private static String who(Entry entry) {
        var attribution = entry.attribution();
        var named = named(attribution.name(), attribution.actor());
        return switch (attribution.confidence()) {
            case NONE -> "";
            case UNKNOWN -> named.isEmpty() ? "Unknown" : named;
            case EXACT, INFERRED, SELF -> named;
        };
    }

    private static String how(Entry entry) {
        var attribution = entry.attribution();
        var how = new ArrayList<String>();
        how.add(
                switch (attribution.confidence()) {
                    case EXACT -> "Discord says so";
                    case INFERRED -> "Inferred from the audit log";
                    case SELF -> "The person concerned did it";
                    case UNKNOWN -> "Nothing tells who did it";
                    case NONE -> "";
                });
        var note = attribution.note();
        if (note != null && !note.isBlank()) {
            how.add(VisibleText.line(note, 400));
        }
        var audit = attribution.auditEntry();
        if (audit != null) {
            how.add("audit-log entry " + Long.toUnsignedString(audit));
        }
        return String.join(" · ", how);
    }

    private static String named(@Nullable String name, @Nullable Long id) {
        var shown = VisibleText.line(Objects.requireNonNullElse(name, ""), NAME_LENGTH);
        if (id == null) {
            return shown;
        }
        return shown.isEmpty() ? Long.toUnsignedString(id) : shown + " (" + Long.toUnsignedString(id) + ")";
    }

    private static List<Link> links(Entry entry) {
        var links = new ArrayList<Link>();
        link(links, "Everything by this person", "actor", entry.attribution().actor());
        link(links, "Everything about this target", "target", entry.target().id());
        link(links, "Everything about this message", "message", entry.message());
        var message = entry.message();
        if (message != null) {
            links.add(new Link("The message and its edits", "/messages/" + Long.toUnsignedString(message)));
        }
        return links;
    }

    private static void link(List<Link> links, String text, String parameter, @Nullable Long id) {
        if (id != null) {
            links.add(new Link(text, "/?" + parameter + "=" + Long.toUnsignedString(id)));
        }
    }
}
