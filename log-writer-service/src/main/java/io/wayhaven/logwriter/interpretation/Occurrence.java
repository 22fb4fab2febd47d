package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotRange;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An event, and what is remembered of before.
 *
 * @param id the event's id
 * @param type the dispatch's name, or a type of Wayhaven's
 * @param time when it was received
 * @param guild the guild; 0 outside guilds
 */
record Occurrence(String id, String type, Instant time, long guild, Payload payload, Snapshots snapshots) {

    Payload recall(SnapshotType type, @Nullable Long id) {
        return id == null ? Payload.ABSENT : Payload.of(find(type, id));
    }

    @Nullable
    JsonNode find(SnapshotType type, long id) {
        return snapshots.find(new SnapshotKey(type, guild, id));
    }

    /** Everything of a type in a stretch of ids, by id. */
    SortedMap<Long, JsonNode> between(SnapshotType type, long after, long upTo) {
        return snapshots.find(new SnapshotRange(type, guild, after, upTo));
    }

    /** A member by id, by the name they are remembered with. */
    Value.@Nullable User user(@Nullable Long id) {
        if (id == null) {
            return null;
        }
        var known = People.user(recall(MEMBER, id).in("user"));
        return known == null ? new Value.User(id, null) : known;
    }

    Value.@Nullable Channel channel(@Nullable Long id) {
        return id == null ? null : new Value.Channel(id, recall(CHANNEL, id).text("name"));
    }

    Value.@Nullable Role role(@Nullable Long id) {
        return id == null ? null : new Value.Role(id, recall(ROLE_NAMES, guild).text(Long.toString(id)));
    }
}
