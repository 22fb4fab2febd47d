package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.erasure.Erasure;
import io.wayhaven.logwriter.erasure.NamesInText;
import io.wayhaven.logwriter.erasure.PersonInPayload;
import java.util.ArrayList;
import java.util.List;

/** Takes a person out of the tables that hold what Discord sent. */
final class PayloadErasure {

    /**
     * A table.
     *
     * @param name its name in the schema
     * @param guild which guild a row is of
     * @param change what a redacted row becomes
     */
    private record Table(String name, String guild, String change) {}

    private static final List<Table> TABLES = List.of(
            new Table("event", "guild_id", "payload = k.json::json, redacted = true"),
            new Table(
                    "message",
                    "guild_id",
                    "payload = k.json::json, author_name = CASE WHEN author_id = $3 THEN NULL ELSE author_name END"),
            new Table(
                    "message_revision",
                    "(SELECT m.guild_id FROM log.message m WHERE m.message_id = t.message_id)",
                    "payload = k.json::json"),
            new Table("snapshot", "guild_id", "payload = k.json::json"));

    private static final String FIND = """
            SELECT t.ctid::text, t.payload::text, %s AS guild_id FROM %s t
            WHERE %s AND t.payload::text LIKE '%%"' || $1::text || '"%%' AND ($2::bigint IS NULL OR %s = $2)
            FOR UPDATE OF t""";

    private static final String SAVE = """
            UPDATE %s t SET %s
            FROM unnest($1::text[], $2::text[]) AS k (row, json)
            WHERE t.ctid = k.row::tid AND $3::bigint IS NOT NULL""";

    private final SqlConnection connection;
    private final Erasure order;
    private final Tally tally;
    private final PersonInPayload person;

    PayloadErasure(SqlConnection connection, Erasure order, NamesInText names, Tally tally) {
        this.connection = connection;
        this.order = order;
        this.tally = tally;
        this.person = new PersonInPayload(order.user(), names);
    }

    Uni<Long> run() {
        return Batches.each(
                TABLES,
                table -> Pages.of(connection, table.name())
                        .chain(stretches -> Batches.each(stretches, stretch -> redact(table, stretch))));
    }

    private Uni<Long> redact(Table table, Pages stretch) {
        var find = FIND.formatted(
                table.guild(), stretch.table(), stretch.condition().replace("ctid", "t.ctid"), table.guild());
        return Transactions.in(
                connection,
                () -> connection
                        .preparedQuery(find)
                        .execute(Tuple.of(Long.toUnsignedString(order.user()), order.guild()))
                        .chain(rows -> save(table, stretch, rows)));
    }

    private Uni<Long> save(Table table, Pages stretch, RowSet<Row> rows) {
        var places = new ArrayList<String>();
        var payloads = new ArrayList<String>();
        for (var row : rows) {
            var payload = RowRedaction.read(row.getString("payload"));
            tally.see(row.getLong("guild_id"));
            if (person.redact(payload)) {
                places.add(row.getString("ctid"));
                payloads.add(payload.toString());
                tally.count(row.getLong("guild_id"));
            }
        }
        return places.isEmpty()
                ? Uni.createFrom().item(0L)
                : connection
                        .preparedQuery(SAVE.formatted(stretch.table(), table.change()))
                        .execute(Tuple.of(places.toArray(String[]::new), payloads.toArray(String[]::new), order.user()))
                        .map(saved -> (long) saved.rowCount());
    }
}
