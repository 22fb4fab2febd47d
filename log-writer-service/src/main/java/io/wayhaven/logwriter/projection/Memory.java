package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.logwriter.entry.SnapshotKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of things and messages.
 *
 * @param snapshots by key; without messages
 * @param messages by id
 * @param guilds those that the bot is in, of the shards of which that was asked
 */
public record Memory(Map<SnapshotKey, JsonNode> snapshots, Map<Long, MessageState> messages, Set<Long> guilds) {

    /** Nothing is remembered. */
    static final Memory NOTHING = new Memory(Map.of(), Map.of());

    /** Things and messages alone. */
    public Memory(Map<SnapshotKey, JsonNode> snapshots, Map<Long, MessageState> messages) {
        this(snapshots, messages, Set.of());
    }

    /** Both. */
    public Memory and(Memory other) {
        var allSnapshots = new HashMap<>(snapshots);
        allSnapshots.putAll(other.snapshots);
        var allMessages = new HashMap<>(messages);
        allMessages.putAll(other.messages);
        var allGuilds = new HashSet<>(guilds);
        allGuilds.addAll(other.guilds);
        return new Memory(allSnapshots, allMessages, allGuilds);
    }
}
