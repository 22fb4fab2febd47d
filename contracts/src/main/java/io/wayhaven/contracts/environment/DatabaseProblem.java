package io.wayhaven.contracts.environment;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why PostgreSQL can't be used, for whoever has set the service up.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL: error codes</a>
 */
public final class DatabaseProblem {

    private static final String NO_PASSWORD = "08004";
    private static final String WRONG_ACCOUNT = "28";
    private static final String NO_DATABASE = "3D000";

    /** No connection, read-only, rolled back, no resources, in use, an operator stepped in, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    private DatabaseProblem() {}

    /** Whether it is an outage that can be waited for: not so where somebody has to correct something. */
    public static boolean passes(Throwable failure) {
        return sql(failure)
                .map(sql -> Objects.requireNonNullElse(sql.getSQLState(), ""))
                .filter(state -> state.length() < 2
                        || PASSING_CLASSES.contains(state.substring(0, 2)) && !state.equals(NO_PASSWORD))
                .isPresent();
    }

    /** One plain sentence or two, with the variables that remedy it; never with a password. */
    public static String sentence(Throwable failure) {
        var state = state(failure);
        if (isAccount(state)) {
            return ("PostgreSQL rejects the account (%s). Correct DATABASE_URL, or POSTGRES_USER and POSTGRES_PASSWORD;"
                            + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD outweigh them where set.")
                    .formatted(reason(failure));
        }
        if (state.equals(NO_DATABASE)) {
            return ("PostgreSQL lacks the database (%s). Create it, or correct DATABASE_URL or POSTGRES_DB;"
                            + " QUARKUS_DATASOURCE_JDBC_URL outweighs them where set.")
                    .formatted(reason(failure));
        }
        return ("PostgreSQL can't be used (%s). Check that it runs where DATABASE_URL, or POSTGRES_HOST and"
                        + " POSTGRES_PORT, say, and that the account may create schemas in its database.")
                .formatted(reason(failure));
    }

    /** What the server says, or whatever failed before it was asked, in one line. */
    public static String reason(Throwable failure) {
        return String.valueOf(
                        sql(failure).map(Throwable.class::cast).orElse(failure).getMessage())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceFirst("[. ]+$", "")
                .strip();
    }

    /** The first SQL error among a failure and its causes. */
    public static Optional<SQLException> sql(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    // A server that asks for a password where none is set is told of as a rejected connection
    private static boolean isAccount(String state) {
        return state.startsWith(WRONG_ACCOUNT) || state.equals(NO_PASSWORD);
    }

    private static String state(Throwable failure) {
        return sql(failure).map(SQLException::getSQLState).orElse("");
    }
}
