package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.logwriter.entry.AuditQuery;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.sentence.Facts;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it is stored and told.
 *
 * @param id the same for every revision
 * @param kind what happened
 * @param guildId where; absent outside guilds
 * @param channelId the channel it concerns
 * @param messageId the message it concerns
 * @param attribution who did it, and how that is known
 * @param target whom or what it was done to
 * @param reason what the actor gave as the reason
 * @param fields what else is known, by name, in the order in which people read it
 * @param changes what became different
 * @param query which audit-log entries could tell the actor; absent if none can
 * @param recovered whether the event itself was never delivered, and the audit log tells of it
 * @param revision counted from 1; grows as more becomes known
 * @param occurredAt the event's time
 */
public record Entry(
        EntryId id,
        EventKind kind,
        @Nullable Long guildId,
        @Nullable Long channelId,
        @Nullable Long messageId,
        Attribution attribution,
        @Nullable Value target,
        @Nullable String reason,
        Map<String, Value> fields,
        List<Change> changes,
        @Nullable AuditQuery query,
        boolean recovered,
        int revision,
        Instant occurredAt) {

    public Entry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        changes = List.copyOf(changes);
    }

    /** What its sentence speaks of. */
    public Facts facts() {
        return new Facts(attribution.actor(), target, reason, null, fields);
    }
}
