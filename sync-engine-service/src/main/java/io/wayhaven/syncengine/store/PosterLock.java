package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.syncengine.posting.Lead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The lead is a lock of PostgreSQL's that a connection holds for as long as it lives: when the process dies, it is free.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL: advisory
 *     locks</a>
 */
@ApplicationScoped
class PosterLock implements Lead {

    private static final String TRY = "select pg_try_advisory_lock(hashtext('wayhaven.poster')) as held";

    private final Pool pool;
    private final AtomicReference<@Nullable SqlConnection> holder = new AtomicReference<>();

    PosterLock(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<Boolean> held() {
        var connection = holder.get();
        return (connection == null ? tryIt() : Uni.createFrom().item(true)).subscribeAsCompletionStage();
    }

    private Uni<Boolean> tryIt() {
        return pool.getConnection()
                .chain(connection -> connection
                        .query(TRY)
                        .execute()
                        .map(rows -> rows.iterator().next().getBoolean("held"))
                        .chain(held ->
                                held ? keep(connection) : connection.close().replaceWith(false))
                        .onFailure()
                        .call(failure -> connection.close().onFailure().recoverWithNull()));
    }

    private Uni<Boolean> keep(SqlConnection connection) {
        holder.set(connection);
        connection.closeHandler(() -> holder.compareAndSet(connection, null));
        return Uni.createFrom().item(true);
    }
}
