package io.wayhaven.logwriter.entry;

import io.wayhaven.contracts.kind.EventKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event says by itself, before the audit log is asked.
 *
 * @param kind what happened
 * @param guildId in which guild, if the event belongs to none and yet concerns it
 * @param channelId where
 * @param messageId the message concerned
 * @param actor who did it, if the event says so
 * @param confidence how well that is known
 * @param target whom or what it concerns
 * @param reason why, if the event says so
 * @param fields more about it, by name in snake case and in order of interest. What the kind's sentence speaks of has
 *     the key of its {@link io.wayhaven.contracts.kind.Placeholder}.
 * @param changes what changed, from what to what
 * @param attribution how the audit log could tell who did it; {@code null}: not at all, or it isn't needed
 */
public record Draft(
        EventKind kind,
        @Nullable Long guildId,
        @Nullable Long channelId,
        @Nullable Long messageId,
        Value.@Nullable User actor,
        Confidence confidence,
        @Nullable Value target,
        @Nullable String reason,
        Map<String, Value> fields,
        List<Change> changes,
        @Nullable AuditQuery attribution) {

    public Draft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        changes = List.copyOf(changes);
    }
}
