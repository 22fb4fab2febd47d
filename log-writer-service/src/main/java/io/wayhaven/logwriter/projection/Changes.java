package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.silence.Listening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a batch came to.
 *
 * @param added new entries, in order
 * @param amended entries of which more is known
 * @param snapshots what is remembered anew; empty: forgotten
 * @param messages messages that are new or changed
 * @param revisions what changed messages said before
 * @param posts what log channels are to be told, in order
 * @param listening what was heard, however little it means
 * @param failures how many events could not be understood
 */
public record Changes(
        List<StoredEntry> added,
        List<StoredEntry> amended,
        Map<SnapshotKey, Optional<JsonNode>> snapshots,
        List<MessageState> messages,
        List<MessageState> revisions,
        List<EntryPost> posts,
        Listening listening,
        int failures) {

    /** A guild's audit log was read to its end. */
    public record AuditRead(long guildId, Instant at) {}
}
