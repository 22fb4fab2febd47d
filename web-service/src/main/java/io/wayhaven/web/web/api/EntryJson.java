package io.wayhaven.web.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wayhaven.web.entry.Change;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.Field;
import io.wayhaven.web.sentence.Part;
import io.wayhaven.web.sentence.Sentence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry, as the API gives it. Ids are text: they don't fit a JavaScript number.
 *
 * @param event id of the event here
 * @param eventId shard, session and sequence
 * @param ordinal its place among the entries of the event: with {@code eventId} it names the entry
 * @param confidence exact, inferred, self, unknown or none
 * @param fields what else is known, by name
 * @param revision 1 at first; grows as more becomes known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryJson(
        String event,
        String eventId,
        int ordinal,
        String kind,
        String family,
        String severity,
        @Nullable String guildId,
        @Nullable String guildName,
        @Nullable String channelId,
        @Nullable String messageId,
        @Nullable String actorId,
        @Nullable String actorName,
        String confidence,
        @Nullable String actorNote,
        @Nullable String auditEntryId,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable String targetName,
        @Nullable String reason,
        String sentence,
        Map<String, List<String>> fields,
        List<ChangeJson> changes,
        boolean recovered,
        boolean redacted,
        int revision,
        String changeNumber,
        Instant occurredAt,
        Instant updatedAt) {

    /**
     * How one property changed.
     *
     * @param known whether the former state was ever seen
     */
    public record ChangeJson(String property, boolean known, List<String> before, List<String> after) {

        static ChangeJson of(Change change) {
            return new ChangeJson(change.property(), change.known(), texts(change.before()), texts(change.after()));
        }
    }

    public static EntryJson of(Entry entry) {
        var attribution = entry.attribution();
        var target = entry.target();
        var fields = new LinkedHashMap<String, List<String>>();
        for (Field field : entry.fields()) {
            fields.put(field.name(), texts(field.values()));
        }
        return new EntryJson(
                entry.position().toString(),
                entry.key().eventId(),
                entry.key().ordinal(),
                entry.kind(),
                entry.family(),
                entry.severity(),
                text(entry.guild()),
                entry.guildName(),
                text(entry.channel()),
                text(entry.message()),
                text(attribution.actor()),
                attribution.name(),
                attribution.confidence().key(),
                attribution.note(),
                text(attribution.auditEntry()),
                target.type(),
                text(target.id()),
                target.name(),
                entry.reason(),
                entry.text(),
                fields,
                entry.changes().stream().map(ChangeJson::of).toList(),
                entry.recovered(),
                entry.redacted(),
                entry.revision(),
                Long.toString(entry.changeNumber()),
                entry.occurredAt(),
                entry.updatedAt());
    }

    private static List<String> texts(List<Part> parts) {
        return parts.stream()
                .map(part -> new Sentence(List.of(part)).plain(id -> id))
                .toList();
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toUnsignedString(id);
    }
}
