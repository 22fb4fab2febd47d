package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import io.wayhaven.syncengine.pacing.Bell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs work in one transaction each, and rings the bell when it is committed. */
@ApplicationScoped
class Transactions {

    private final Pool pool;
    private final Bell bell;

    Transactions(Pool pool, Bell bell) {
        this.pool = pool;
        this.bell = bell;
    }

    /** Commits what the work did, or none of it. */
    <T> CompletionStage<T> run(Function<SqlConnection, Uni<T>> work) {
        return quietly(work).thenApply(result -> {
            bell.ring();
            return result;
        });
    }

    /** The same for work after which nobody has to look for something new. */
    <T> CompletionStage<T> quietly(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work)
                .onFailure(PgException.class)
                .transform(DatabaseFailures::classified)
                .subscribeAsCompletionStage();
    }
}
