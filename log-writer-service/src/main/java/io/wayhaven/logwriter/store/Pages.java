package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Stretches of tables by where rows lie, to look through whole tables in pieces whatever their keys are. Rows that move
 * meanwhile were written meanwhile.
 *
 * @param table the table or partition, as SQL names it
 * @param from the first page
 * @param to the page after the last
 * @see <a href="https://www.postgresql.org/docs/17/ddl-system-columns.html">PostgreSQL: ctid</a>
 */
record Pages(String table, long from, long to) {

    /** 4 MiB, besides what lies out of line. */
    private static final int STRETCH = 512;

    private static final String LEAVES = """
            SELECT t.relid::regclass::text, pg_relation_size(t.relid) / current_setting('block_size')::int
            FROM pg_partition_tree($1::regclass) t WHERE t.isleaf
            UNION ALL
            SELECT $1::regclass::text, pg_relation_size($1::regclass) / current_setting('block_size')::int
            WHERE NOT EXISTS (SELECT FROM pg_partition_tree($1::regclass))""";

    /** All stretches of a table and its partitions. */
    static Uni<List<Pages>> of(SqlConnection connection, String table) {
        return connection
                .preparedQuery(LEAVES.replace("$1", "'log." + table + "'"))
                .execute()
                .map(rows -> {
                    var all = new ArrayList<Pages>();
                    for (var row : rows) {
                        LongStream.rangeClosed(0, row.getLong(1) / STRETCH)
                                .mapToObj(i -> new Pages(row.getString(0), i * STRETCH, (i + 1) * STRETCH))
                                .forEach(all::add);
                    }
                    return all;
                });
    }

    /** The condition that a row lies in it. */
    String condition() {
        return "ctid >= '(" + from + ",0)'::tid AND ctid < '(" + to + ",0)'::tid";
    }
}
