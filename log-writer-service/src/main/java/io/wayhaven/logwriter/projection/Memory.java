package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.logwriter.entry.SnapshotKey;
import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of things and messages.
 *
 * @param snapshots by key; without messages
 * @param messages by id
 */
public record Memory(Map<SnapshotKey, JsonNode> snapshots, Map<Long, MessageState> messages) {

    /** Nothing is remembered. */
    static final Memory NOTHING = new Memory(Map.of(), Map.of());

    /** Both. */
    public Memory and(Memory other) {
        var allSnapshots = new HashMap<>(snapshots);
        allSnapshots.putAll(other.snapshots);
        var allMessages = new HashMap<>(messages);
        allMessages.putAll(other.messages);
        return new Memory(allSnapshots, allMessages);
    }
}
