package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.logwriter.entry.Shard;
import io.wayhaven.logwriter.entry.SnapshotChange;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotRange;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Snapshots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is remembered in the midst of a batch: what is stored, and over it what the batch has changed so far. */
final class Overlay implements Snapshots {

    private final Map<SnapshotKey, JsonNode> stored;
    private final Map<SnapshotKey, Optional<JsonNode>> changed = new LinkedHashMap<>();
    private final Map<SnapshotKey, JsonNode> gone = new HashMap<>();
    private final Map<Place, NavigableSet<Long>> ids = new HashMap<>();
    private final NavigableSet<Long> guilds;
    private final Map<Long, MessageState> messages;
    private final Map<Long, MessageState> changedMessages = new LinkedHashMap<>();
    private final List<MessageState> revisions = new ArrayList<>();

    Overlay(Memory memory) {
        this.stored = new HashMap<>(memory.snapshots());
        this.messages = new HashMap<>(memory.messages());
        this.guilds = new TreeSet<>(memory.guilds());
        stored.keySet().forEach(this::index);
    }

    /** More that is stored; what the batch has changed stays over it. */
    void recall(Memory more) {
        stored.putAll(more.snapshots());
        more.messages().forEach(messages::putIfAbsent);
    }

    @Override
    public @Nullable JsonNode find(SnapshotKey key) {
        if (key.type() == SnapshotType.MESSAGE) {
            var message = messages.get(key.objectId());
            return message == null ? null : message.payload();
        }
        var change = changed.get(key);
        return change == null ? stored.get(key) : change.orElse(null);
    }

    @Override
    public SortedMap<Long, JsonNode> find(SnapshotRange range) {
        var found = new TreeMap<Long, JsonNode>();
        ids.getOrDefault(new Place(range.type(), range.guildId()), Collections.emptyNavigableSet())
                .subSet(range.after(), false, range.upTo(), true)
                .forEach(id -> {
                    var payload = find(new SnapshotKey(range.type(), range.guildId(), id));
                    if (payload != null) {
                        found.put(id, payload);
                    }
                });
        return found;
    }

    @Override
    public SortedSet<Long> guilds(Shard shard) {
        return guilds.stream().filter(shard::serves).collect(Collectors.toCollection(TreeSet::new));
    }

    private void index(SnapshotKey key) {
        if (key.type().ranged()) {
            ids.computeIfAbsent(new Place(key.type(), key.guildId()), first -> new TreeSet<>())
                    .add(key.objectId());
        }
    }

    /** As last known: what the batch made to disappear is still found. */
    @Nullable
    JsonNode lastKnown(SnapshotKey key) {
        var now = find(key);
        return now == null ? gone.get(key) : now;
    }

    void apply(SnapshotChange change, Instant at) {
        var key = change.key();
        if (key.type() == SnapshotType.MESSAGE) {
            applyToMessage(key, change.payload(), at);
        } else {
            remember(change);
        }
    }

    /** Something other than a message. */
    void remember(SnapshotChange change) {
        var key = change.key();
        var before = find(key);
        if (key.type() == SnapshotType.GUILD && change.payload() == null) {
            guilds.remove(key.guildId());
        } else if (key.type() == SnapshotType.GUILD) {
            guilds.add(key.guildId());
        }
        if (before != null && change.payload() == null) {
            gone.put(key, before);
        }
        if (Objects.equals(stored.get(key), change.payload()) && stored.containsKey(key)) {
            changed.remove(key);
        } else {
            changed.put(key, Optional.ofNullable(change.payload()));
            index(key);
        }
    }

    private void applyToMessage(SnapshotKey key, @Nullable JsonNode payload, Instant at) {
        var before = messages.get(key.objectId());
        if (before == null) {
            if (payload != null) {
                put(new MessageState(key.objectId(), key.guildId(), payload, 1, at, null));
            }
        } else if (payload == null) {
            put(new MessageState(
                    before.id(), before.guildId(), before.payload(), before.revision(), before.updatedAt(), at));
        } else if (!payload.equals(before.payload())) {
            revisions.add(before);
            put(new MessageState(
                    before.id(), before.guildId(), payload, before.revision() + 1, at, before.deletedAt()));
        }
    }

    private void put(MessageState message) {
        messages.put(message.id(), message);
        changedMessages.put(message.id(), message);
    }

    /** What is to be stored; empty: to be forgotten. */
    Map<SnapshotKey, Optional<JsonNode>> changes() {
        return changed;
    }

    /** Messages to be stored. */
    List<MessageState> messages() {
        return List.copyOf(changedMessages.values());
    }

    /** What changed messages said before. */
    List<MessageState> revisions() {
        return revisions;
    }

    /** Where ids are looked up in their order. */
    private record Place(SnapshotType type, long guildId) {}
}
