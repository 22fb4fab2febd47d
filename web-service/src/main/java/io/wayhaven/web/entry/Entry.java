package io.wayhaven.web.entry;

import io.wayhaven.web.sentence.Sentence;
import io.wayhaven.web.timeline.KafkaPosition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as the log tells it.
 *
 * @param position where its event stands in the topic
 * @param kind id in the catalogue
 * @param family key of the family
 * @param severity name of the severity in lower case
 * @param sentence what happened; free of control and bidirectional characters
 * @param text the sentence as it is searched
 * @param recovered whether Discord did not deliver it and the audit log told it later
 * @param redacted whether something was erased from it
 * @param revision 1 at first; grows as more becomes known
 * @param changeNumber grows over all entries with each of their changes
 */
public record Entry(
        EntryKey key,
        KafkaPosition position,
        String kind,
        String family,
        String severity,
        @Nullable Long guild,
        @Nullable String guildName,
        @Nullable Long channel,
        @Nullable Long message,
        Attribution attribution,
        Target target,
        @Nullable String reason,
        Sentence sentence,
        String text,
        List<Field> fields,
        List<Change> changes,
        boolean recovered,
        boolean redacted,
        int revision,
        long changeNumber,
        Instant occurredAt,
        Instant updatedAt) {

    public Entry {
        fields = List.copyOf(fields);
        changes = List.copyOf(changes);
    }
}
