package io.wayhaven.logwriter.entry;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which audit-log entries could tell who did it.
 *
 * @param actions any of these
 * @param targetId an entry's {@code target_id}; {@code null}: any will do, be it that entries of these actions have none
 * @param channelId an entry's {@code options.channel_id}; {@code null}: any will do, be it that they have none
 * @param becomes the kind that the log entry is of once an audit-log entry explains it; {@code null}: its own. Somebody
 *     who left a voice channel turns out to have been disconnected.
 */
public record AuditQuery(
        Set<AuditAction> actions,
        @Nullable Long targetId,
        @Nullable Long channelId,
        @Nullable EventKind becomes) {

    public AuditQuery {
        var sorted = EnumSet.noneOf(AuditAction.class);
        sorted.addAll(actions);
        actions = Collections.unmodifiableSet(sorted);
    }
}
