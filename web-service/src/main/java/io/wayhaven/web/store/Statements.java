package io.wayhaven.web.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.web.timeline.Total;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Single statements, each on a connection that is taken and given back. A statement on the pool itself leaves a timer
 * behind when no connection can be made, which then fails loudly.
 */
@ApplicationScoped
class Statements {

    private final Pool pool;

    Statements(Pool pool) {
        this.pool = pool;
    }

    Uni<RowSet<Row>> run(String statement, Tuple parameters) {
        return pool.withConnection(
                connection -> connection.preparedQuery(statement).execute(parameters));
    }

    /** How many rows of a table meet the conditions; it reads no further than a total goes. */
    Uni<Total> count(String table, Conditions conditions) {
        return run(
                        "SELECT count(*) AS found FROM (SELECT FROM " + table + conditions.where() + " LIMIT "
                                + (Total.MOST + 1) + ") AS matching",
                        Tuple.from(conditions.parameters()))
                .map(found -> Total.of(found.iterator().next().getInteger("found")));
    }
}
