package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Lets one log writer at a time do a work. PostgreSQL takes the lock back when the connection ends, however that happens.
 */
final class Lease {

    private static final Logger LOG = Logger.getLogger(Lease.class);
    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtextextended('log.' || $1, 0))";
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock(hashtextextended('log.' || $1, 0))";

    private Lease() {}

    /** Does the work unless somebody else is doing it. */
    static Uni<Void> holding(Pool pool, String work, Function<SqlConnection, Uni<?>> doing) {
        return pool.withConnection(connection -> connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(work))
                .chain(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        LOG.debugf("left to another log writer work=%s", work);
                        return Uni.createFrom().voidItem();
                    }
                    return doing.apply(connection)
                            .eventually(
                                    () -> connection.preparedQuery(GIVE_BACK).execute(Tuple.of(work)))
                            .replaceWithVoid();
                }));
    }
}
