package io.wayhaven.web.store;

import io.vertx.pgclient.PgException;
import io.wayhaven.web.timeline.StoreUnavailableException;

/** Says in words for people why something can't be read. */
final class Failures {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String INVALID_SCHEMA = "3F000";
    private static final String QUERY_CANCELED = "57014";

    private Failures() {}

    static Throwable ofLog(Throwable failure) {
        return translate(
                failure, "The log isn’t there yet. The log-writer makes it when it starts: start it, then reload.");
    }

    static Throwable ofCases(Throwable failure) {
        return translate(
                failure,
                "The cases aren’t there yet. The sync-engine makes them when it starts: start it, then reload.");
    }

    static Throwable ofSessions(Throwable failure) {
        return translate(failure, "The sessions aren’t there. Restart the web service, which makes them.");
    }

    private static Throwable translate(Throwable failure, String missing) {
        if (failure instanceof PgException refused) {
            return switch (String.valueOf(refused.getSqlState())) {
                case UNDEFINED_TABLE, INVALID_SCHEMA -> new StoreUnavailableException(missing, failure);
                case QUERY_CANCELED ->
                    new StoreUnavailableException(
                            "The database took too long to answer. Choose a narrower filter, or try again.", failure);
                default -> failure;
            };
        }
        return new StoreUnavailableException(
                "The database can’t be reached. Nothing is lost: try again in a moment.", failure);
    }
}
