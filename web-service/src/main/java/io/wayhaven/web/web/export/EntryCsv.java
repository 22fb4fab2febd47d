package io.wayhaven.web.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.sentence.Part;
import io.wayhaven.web.sentence.Sentence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries as lines of CSV.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180: CSV files</a>
 */
final class EntryCsv {

    private static final List<String> HEADINGS = List.of(
            "occurred_at",
            "kind",
            "family",
            "severity",
            "server_id",
            "server",
            "sentence",
            "actor_id",
            "actor",
            "confidence",
            "actor_note",
            "target_type",
            "target_id",
            "target",
            "reason",
            "channel_id",
            "message_id",
            "audit_entry_id",
            "fields",
            "changes",
            "recovered",
            "redacted",
            "revision",
            "event",
            "event_id",
            "ordinal");

    private EntryCsv() {}

    static String headings() {
        return written(csv -> csv.writeRecord(HEADINGS));
    }

    static String lines(List<Entry> entries) {
        return written(csv -> entries.forEach(entry -> csv.writeRecord(
                cells(entry).map(cell -> SafeCell.of(cell.value())).toList())));
    }

    private record Cell(@Nullable Object value) {}

    private static Stream<Cell> cells(Entry entry) {
        var attribution = entry.attribution();
        var target = entry.target();
        return Stream.of(
                new Cell(entry.occurredAt()),
                new Cell(entry.kind()),
                new Cell(entry.family()),
                new Cell(entry.severity()),
                new Cell(id(entry.guild())),
                new Cell(entry.guildName()),
                new Cell(entry.text()),
                new Cell(id(attribution.actor())),
                new Cell(attribution.name()),
                new Cell(attribution.confidence().key()),
                new Cell(attribution.note()),
                new Cell(target.type()),
                new Cell(id(target.id())),
                new Cell(target.name()),
                new Cell(entry.reason()),
                new Cell(id(entry.channel())),
                new Cell(id(entry.message())),
                new Cell(id(attribution.auditEntry())),
                new Cell(entry.fields().stream()
                        .map(field -> field.name() + ": " + text(field.values()))
                        .collect(Collectors.joining("\n"))),
                new Cell(entry.changes().stream()
                        .map(change -> change.property() + ": " + text(change.before()) + " → " + text(change.after()))
                        .collect(Collectors.joining("\n"))),
                new Cell(entry.recovered()),
                new Cell(entry.redacted()),
                new Cell(entry.revision()),
                new Cell(entry.position()),
                new Cell(entry.key().eventId()),
                new Cell(entry.key().ordinal()));
    }

    private static String text(List<Part> parts) {
        return parts.stream()
                .map(part -> new Sentence(List.of(part)).plain(id -> id))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String id(@Nullable Long id) {
        return id == null ? null : Long.toUnsignedString(id);
    }

    private static String written(Consumer<CsvWriter> lines) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            lines.accept(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
