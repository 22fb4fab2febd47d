package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Removes rows whose time is over: whole weeks where everybody agrees, else a bounded number a statement. */
final class PurgeTables {

    private static final String DROP = "SELECT log.drop_expired($1, $2, $3)";

    private static final String DELETE_EVENTS = """
            WITH old AS MATERIALIZED (
              SELECT received_at, row_id FROM log.event
              WHERE guild_id = $1 AND received_at < $2 ORDER BY received_at LIMIT 5000)
            DELETE FROM log.event e USING old
            WHERE e.received_at = old.received_at AND e.row_id = old.row_id AND e.received_at < $2""";

    private static final String DELETE_ENTRIES = """
            WITH old AS MATERIALIZED (
              SELECT occurred_at, event_id, ordinal FROM log.entry
              WHERE guild_id = $1 AND occurred_at < $2 ORDER BY occurred_at LIMIT 5000)
            DELETE FROM log.entry e USING old
            WHERE e.occurred_at = old.occurred_at AND e.event_id = old.event_id AND e.ordinal = old.ordinal
              AND e.occurred_at < $2""";

    private static final String DELETE_MESSAGES = """
            WITH old AS MATERIALIZED (
              SELECT message_id FROM log.message
              WHERE message_id < log.snowflake($2) AND ($1::bigint IS NULL OR guild_id = $1)
              ORDER BY message_id LIMIT 2000),
            revisions AS (
              DELETE FROM log.message_revision r USING old WHERE r.message_id = old.message_id)
            DELETE FROM log.message m USING old WHERE m.message_id = old.message_id""";

    private static final String RECORD =
            "INSERT INTO log.purge (guild_id, class, before, row_count) VALUES ($1, $2, $3, $4)";

    private final SqlConnection connection;

    PurgeTables(SqlConnection connection) {
        this.connection = connection;
    }

    /** Drops the weeks of a table that are over before a moment. */
    Uni<Long> dropWeeks(Partitioned table, String retentionClass, OffsetDateTime before) {
        return Batches.untilNothing(() -> connection
                .preparedQuery(DROP)
                .execute(Tuple.of(table.table(), retentionClass, before))
                .map(rows -> rows.iterator().next().getString(0) == null ? 0 : 1));
    }

    /** Deletes a guild's events and the entries made of them. */
    Uni<Long> deleteEvents(long guild, OffsetDateTime before) {
        return Batches.untilNothing(() -> delete(DELETE_ENTRIES, guild, before))
                .chain(entries -> Batches.untilNothing(() -> delete(DELETE_EVENTS, guild, before)))
                .call(count -> recorded(guild, "events", before, count));
    }

    /** Deletes messages and their revisions, of one guild or of all. */
    Uni<Long> deleteMessages(@Nullable Long guild, OffsetDateTime before) {
        return Batches.untilNothing(() -> delete(DELETE_MESSAGES, guild, before))
                .call(count -> recorded(guild, "messages", before, count));
    }

    private Uni<Integer> delete(String sql, @Nullable Long guild, OffsetDateTime before) {
        return connection.preparedQuery(sql).execute(Tuple.of(guild, before)).map(rows -> rows.rowCount());
    }

    private Uni<Void> recorded(@Nullable Long guild, String retentionClass, OffsetDateTime before, long count) {
        return count == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(RECORD)
                        .execute(Tuple.of(guild, retentionClass, before, count))
                        .replaceWithVoid();
    }
}
