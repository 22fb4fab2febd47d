package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

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

    Uni<RowSet<Row>> run(String statement) {
        return run(statement, Tuple.tuple());
    }

    /** For what gives no rows. */
    CompletionStage<Void> execute(String statement, Tuple parameters) {
        return run(statement, parameters).replaceWithVoid().subscribeAsCompletionStage();
    }
}
