package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.ingest.Admission;
import io.wayhaven.logwriter.ingest.MarkKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The marks of a projection.
 *
 * <p>Marks are locked in the order of their keys, and made beforehand in a transaction of their own: a writer never
 * waits for the mark that another one is just making while it holds locks itself, so writers can't deadlock.
 */
final class Marks {

    private static final String LOCK = """
            SELECT m.kafka_partition, m.shard, m.session_id, m.last_sequence
            FROM log.mark m
            WHERE m.projection = $1
              AND (m.kafka_partition, m.shard, m.session_id) IN
                  (SELECT * FROM unnest($2::int[], $3::int[], $4::text[]))
            ORDER BY m.kafka_partition, m.shard, m.session_id COLLATE "C"
            FOR UPDATE""";

    private static final String CREATE = """
            INSERT INTO log.mark (projection, kafka_partition, shard, session_id, last_sequence)
            SELECT $1, k.*, $5::bigint FROM unnest($2::int[], $3::int[], $4::text[]) AS k
            ON CONFLICT DO NOTHING""";

    private static final String ADVANCE = """
            UPDATE log.mark m SET last_sequence = k.last_sequence, touched_at = now()
            FROM unnest($2::int[], $3::int[], $4::text[], $5::bigint[])
                 AS k (kafka_partition, shard, session_id, last_sequence)
            WHERE m.projection = $1 AND m.kafka_partition = k.kafka_partition AND m.shard = k.shard AND m.session_id = k.session_id""";

    private final String projection;

    Marks(String projection) {
        this.projection = projection;
    }

    /** Waits for other writers of the same streams and reads their marks; those that don't exist are left out. */
    Uni<Map<MarkKey, Long>> lock(SqlClient transaction, SortedSet<MarkKey> keys) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.tuple(columns(keys)))
                .map(rows -> {
                    var marks = new HashMap<MarkKey, Long>();
                    for (var row : rows) {
                        marks.put(new MarkKey(row.getInteger(0), row.getInteger(1), row.getString(2)), row.getLong(3));
                    }
                    return marks;
                });
    }

    Uni<Void> create(SqlClient client, SortedSet<MarkKey> keys) {
        return client.preparedQuery(CREATE)
                .execute(Tuple.tuple(columns(keys)).addLong(Admission.NOTHING_STORED))
                .replaceWithVoid();
    }

    Uni<Void> advance(SqlClient transaction, Map<MarkKey, Long> marks) {
        var keys = List.copyOf(marks.keySet());
        var sequences = keys.stream().map(marks::get).toArray(Long[]::new);
        return transaction
                .preparedQuery(ADVANCE)
                .execute(Tuple.tuple(columns(keys)).addArrayOfLong(sequences))
                .replaceWithVoid();
    }

    private List<Object> columns(Collection<MarkKey> keys) {
        return List.of(
                projection,
                keys.stream().map(MarkKey::partition).toArray(Integer[]::new),
                keys.stream().map(MarkKey::shard).toArray(Integer[]::new),
                keys.stream().map(MarkKey::session).toArray(String[]::new));
    }
}
