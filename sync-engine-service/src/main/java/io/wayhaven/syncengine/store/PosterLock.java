package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.syncengine.posting.Lead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The lead is a lock of PostgreSQL's that a connection holds for as long as it lives: when the process dies, it is free.
 * The connection shows signs of life, since a silent one is closed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL: advisory
 *     locks</a>
 */
@ApplicationScoped
class PosterLock implements Lead {

    private static final String TRY = "select pg_try_advisory_lock(hashtext('wayhaven.poster')) as held";

    private static final String ALIVE = "select 1";
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final Pool pool;
    private final Clock clock;
    private final AtomicReference<@Nullable SqlConnection> holder = new AtomicReference<>();
    private volatile Instant lastSign = Instant.EPOCH;

    PosterLock(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Boolean> held() {
        var connection = holder.get();
        return (connection == null ? tryIt() : stillHeld(connection)).subscribeAsCompletionStage();
    }

    private Uni<Boolean> stillHeld(SqlConnection connection) {
        var now = clock.instant();
        if (now.isBefore(lastSign.plus(SIGN_OF_LIFE))) {
            return Uni.createFrom().item(true);
        }
        return connection
                .query(ALIVE)
                .execute()
                .replaceWith(true)
                .invoke(() -> lastSign = now)
                .onFailure()
                .call(failure -> {
                    holder.compareAndSet(connection, null);
                    return connection.close().onFailure().recoverWithNull();
                });
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
        lastSign = clock.instant();
        holder.set(connection);
        connection.closeHandler(() -> holder.compareAndSet(connection, null));
        return Uni.createFrom().item(true);
    }
}
