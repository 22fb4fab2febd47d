package io.wayhaven.logwriter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is in the database. */
public final class LogTable {

    private final DataSource database;

    public LogTable(DataSource database) {
        this.database = database;
    }

    /** Sequences of the rows of a session, in the order they were added. */
    public List<Long> sequences(String session) {
        return query(
                "SELECT sequence FROM log.event WHERE session_id = ? ORDER BY row_id", row -> row.getLong(1), session);
    }

    /** Runs a query and maps its rows. */
    public <T> List<T> query(String sql, Mapper<T> mapper, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var result = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(mapper.map(rows));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Runs a statement. */
    public void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
