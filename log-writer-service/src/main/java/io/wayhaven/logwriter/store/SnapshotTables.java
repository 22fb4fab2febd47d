package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.wayhaven.logwriter.entry.Shard;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotRange;
import io.wayhaven.logwriter.entry.SnapshotType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of what Discord last said of things. */
final class SnapshotTables {

    private static final String FIND = """
            SELECT s.type, s.guild_id, s.object_id, s.payload::text FROM log.snapshot s
            WHERE (s.type, s.guild_id, s.object_id) IN (SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]))""";

    private static final String BETWEEN = """
            SELECT s.type, s.guild_id, s.object_id, s.payload::text
            FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[]) AS r (type, guild_id, after, up_to)
            JOIN log.snapshot s ON s.type = r.type AND s.guild_id = r.guild_id
             AND s.object_id > r.after AND s.object_id <= r.up_to""";

    private static final String GUILDS = """
            SELECT DISTINCT s.guild_id
            FROM unnest($1::int[], $2::int[]) AS h (number, count)
            JOIN log.snapshot s ON s.type = $3 AND (s.guild_id >> 22) % h.count = h.number""";

    private static final String SAVE = """
            INSERT INTO log.snapshot (type, guild_id, object_id, payload, updated_at)
            SELECT k.type, k.guild_id, k.object_id, k.payload::json, now()
            FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[]) AS k (type, guild_id, object_id, payload)
            ON CONFLICT (type, guild_id, object_id) DO UPDATE
            SET payload = excluded.payload, updated_at = excluded.updated_at""";

    private static final String FORGET = """
            DELETE FROM log.snapshot s
            WHERE (s.type, s.guild_id, s.object_id) IN (SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]))""";

    private SnapshotTables() {}

    static Uni<Map<SnapshotKey, JsonNode>> find(SqlClient transaction, Collection<SnapshotKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction.preparedQuery(FIND).execute(keys(keys).tuple()).map(SnapshotTables::read);
    }

    static Uni<Map<SnapshotKey, JsonNode>> between(SqlClient transaction, Collection<SnapshotRange> ranges) {
        if (ranges.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var columns = new Columns<>(ranges)
                .texts(range -> range.type().key())
                .longs(SnapshotRange::guildId)
                .longs(SnapshotRange::after)
                .longs(SnapshotRange::upTo);
        return transaction.preparedQuery(BETWEEN).execute(columns.tuple()).map(SnapshotTables::read);
    }

    /** The guilds that the bot is in on these shards. */
    static Uni<Set<Long>> guilds(SqlClient transaction, Collection<Shard> shards) {
        if (shards.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var columns = new Columns<>(shards).ints(Shard::number).ints(Shard::count);
        return transaction
                .preparedQuery(GUILDS)
                .execute(columns.tuple().addString(SnapshotType.GUILD.key()))
                .map(rows -> {
                    var guilds = new HashSet<Long>();
                    rows.forEach(row -> guilds.add(row.getLong(0)));
                    return guilds;
                });
    }

    private static Map<SnapshotKey, JsonNode> read(RowSet<Row> rows) {
        var found = new HashMap<SnapshotKey, JsonNode>();
        for (var row : rows) {
            var type = SnapshotType.valueOf(row.getString(0).toUpperCase(Locale.ROOT));
            var key = new SnapshotKey(type, row.getLong(1), row.getLong(2));
            found.put(key, StoredEntries.json(row.getString(3)));
        }
        return found;
    }

    static Uni<Void> save(SqlClient transaction, Map<SnapshotKey, Optional<JsonNode>> changes) {
        var saved = changes.entrySet().stream()
                .filter(change -> change.getValue().isPresent())
                .toList();
        var forgotten = changes.entrySet().stream()
                .filter(change -> change.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return upsert(transaction, saved).chain(() -> forget(transaction, forgotten));
    }

    private static Uni<Void> upsert(SqlClient transaction, List<Map.Entry<SnapshotKey, Optional<JsonNode>>> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(changes)
                .texts(change -> change.getKey().type().key())
                .longs(change -> change.getKey().guildId())
                .longs(change -> change.getKey().objectId())
                .texts(change -> Texts.jsonb(change.getValue().orElseThrow()));
        return transaction.preparedQuery(SAVE).execute(columns.tuple()).replaceWithVoid();
    }

    private static Uni<Void> forget(SqlClient transaction, List<SnapshotKey> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(FORGET).execute(keys(keys).tuple()).replaceWithVoid();
    }

    private static Columns<SnapshotKey> keys(Collection<SnapshotKey> keys) {
        return new Columns<>(keys)
                .texts(key -> key.type().key())
                .longs(SnapshotKey::guildId)
                .longs(SnapshotKey::objectId);
    }
}
