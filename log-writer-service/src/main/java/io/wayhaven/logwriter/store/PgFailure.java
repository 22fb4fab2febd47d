package io.wayhaven.logwriter.store;

import io.vertx.pgclient.PgException;
import io.wayhaven.logwriter.ingest.StoreOutcome;
import io.wayhaven.logwriter.ingest.StoreOutcome.Rejected;
import io.wayhaven.logwriter.ingest.StoreOutcome.Unavailable;
import java.util.Set;

/**
 * Tells a failure that is in the data from one that is in the database.
 *
 * <p>Only what PostgreSQL itself says about data counts as refused. Everything else, known (no connection 08, no resources
 * 53, shut down 57P, read-only 25006, deadlock 40) or not, may pass: the entries are good and have to wait.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class PgFailure {

    /** Data exception, integrity constraint violation, program limit exceeded (such as too long for an index). */
    private static final Set<String> DATA_CLASSES = Set.of("22", "23", "54");

    private static final String CHECK_VIOLATION = "23514";

    private PgFailure() {}

    static StoreOutcome outcome(Throwable failure) {
        if (failure instanceof PgException refused && isInTheData(refused)) {
            return new Rejected(describe(refused));
        }
        return new Unavailable(failure instanceof PgException pg ? describe(pg) : printable(failure.toString()));
    }

    /** Whether a row's time has no partition: a check violation, though of no constraint that a table has. */
    static boolean isMissingPartition(Throwable failure) {
        return failure instanceof PgException pg
                && CHECK_VIOLATION.equals(pg.getSqlState())
                && pg.getConstraint() == null;
    }

    private static boolean isInTheData(PgException failure) {
        var state = failure.getSqlState();
        return state != null
                && state.length() == 5
                && DATA_CLASSES.contains(state.substring(0, 2))
                && !isMissingPartition(failure);
    }

    private static String describe(PgException failure) {
        return "PostgreSQL " + failure.getSqlState() + ": " + printable(String.valueOf(failure.getErrorMessage()));
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
