package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.erasure.ErasedPeople;
import io.wayhaven.logwriter.erasure.Erasure;
import io.wayhaven.logwriter.ingest.Received;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The orders to erase, as writers have to know them. A writer asks for them after it has locked its marks; whoever carries
 * an order out first waits once for all writers that have theirs: so each of them either knows of the order, or has written
 * what the order finds.
 */
final class Erasures {

    static final String COLUMNS = "fact_id, guild_id, user_id, issuer_id, ordered_at";

    private static final String LATE =
            "SELECT " + COLUMNS + " FROM log.erasure WHERE ordered_at >= $1 OR done_at IS NULL";
    private static final String WAIT = "LOCK TABLE log.mark IN EXCLUSIVE MODE";

    private Erasures() {}

    /** Whom these events may tell of though they are erased. */
    static Uni<ErasedPeople> concerning(SqlClient transaction, List<? extends Received> events) {
        var first = events.stream()
                .map(each -> each.event().time())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return transaction
                .preparedQuery(LATE)
                .execute(Tuple.of(first.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    var orders = new ArrayList<Erasure>();
                    rows.forEach(row -> orders.add(read(row)));
                    return new ErasedPeople(orders);
                });
    }

    /** Completes once every writer at work knows of the orders that are kept by now, or is done. */
    static Uni<Void> awaitWriters(SqlConnection connection) {
        return Transactions.in(
                connection, () -> connection.query(WAIT).execute().replaceWithVoid());
    }

    static Erasure read(Row row) {
        return new Erasure(
                row.getString("fact_id"),
                row.getLong("guild_id"),
                row.getLong("user_id"),
                row.getLong("issuer_id"),
                row.getOffsetDateTime("ordered_at").toInstant());
    }
}
