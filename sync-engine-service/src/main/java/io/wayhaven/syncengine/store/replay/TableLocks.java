package io.wayhaven.syncengine.store.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps decisions out while tables are replaced. All of the locks are taken at once or none is waited for, so that a decision
 * that holds one of them and wants another never waits for a replay that waits for it.
 */
final class TableLocks {

    private static final String TAKE = """
            lock table sync.fact, sync.moderation_case, sync.case_amendment, sync.desired_state, sync.expiry, sync.delivery
                in share row exclusive mode nowait
            """;
    private static final String CHECK_AT_THE_END = "set constraints all deferred";
    private static final String IN_USE = "55P03";
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long BETWEEN_MILLIS = 20;

    private TableLocks() {}

    static void take(Connection connection) throws SQLException {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!tryTake(connection)) {
            if (System.nanoTime() > until) {
                throw new BusyException();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS));
        }
    }

    private static boolean tryTake(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TAKE);
            statement.execute(CHECK_AT_THE_END);
            return true;
        } catch (SQLException failure) {
            if (!IN_USE.equals(failure.getSQLState())) {
                throw failure;
            }
            connection.rollback();
            return false;
        }
    }
}
