package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Supplier;

/** Transactions on a connection that one holds anyway. */
final class Transactions {

    private Transactions() {}

    /** Commits what the work did, or nothing of it if it fails. */
    static <T> Uni<T> in(SqlConnection connection, Supplier<Uni<T>> work) {
        return connection
                .begin()
                .chain(transaction -> Uni.createFrom()
                        .deferred(work::get)
                        .call(transaction::commit)
                        .onFailure()
                        .call(failure -> transaction.rollback().onFailure().recoverWithNull()));
    }
}
