package io.wayhaven.local.person;

import io.wayhaven.local.stack.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Everything that is kept about a person: what they wrote, what they did, what was done to them. One JSON object a line,
 * {@code {"table": ..., "row": {...}}}, oldest first in each table.
 *
 * @param user the person's id
 */
public record PersonExport(long user) {
    private static final int FETCH = 500;

    /**
     * Writes it in one consistent view of the database, a few rows in memory at a time.
     *
     * @return the number of lines
     * @throws SQLException if the database can't be asked
     */
    public long write(DatabaseAddress database, Appendable out) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long lines = 0;
            for (PersonTable table : PersonTable.values()) {
                lines += write(connection, table, out);
            }
            return lines;
        }
    }

    private long write(Connection connection, PersonTable table, Appendable out) throws SQLException {
        try (var query = connection.prepareStatement(table.query())) {
            query.setFetchSize(FETCH);
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setLong(i, user);
            }
            long lines = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    out.append(rows.getString(1)).append('\n');
                    lines++;
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }
}
