package io.wayhaven.syncengine.store;

import io.vertx.pgclient.PgException;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass from those that don't. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    /** Data exceptions and violated constraints stay wrong however often they are tried. */
    static Throwable classified(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException database) {
                var state = database.getSqlState();
                return state != null && (state.startsWith("22") || state.startsWith("23"))
                        ? new UndecodableMessageException(
                                "the database rejects the content, SQLSTATE " + state, database)
                        : failure;
            }
        }
        return failure;
    }
}
