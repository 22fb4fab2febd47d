package io.wayhaven.logwriter.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What Discord last said of things, up to but without the event in hand. */
@FunctionalInterface
public interface Snapshots {

    /** What is remembered; {@code null}: never seen, or gone. Nobody may change the tree. */
    @Nullable
    JsonNode find(SnapshotKey key);

    /** What is remembered of a range, by id; nothing where none was asked for. */
    default SortedMap<Long, JsonNode> find(SnapshotRange range) {
        return Collections.emptySortedMap();
    }

    /** The guilds that the bot is in on a shard; none where none were asked for. */
    default SortedSet<Long> guilds(Shard shard) {
        return Collections.emptySortedSet();
    }
}
