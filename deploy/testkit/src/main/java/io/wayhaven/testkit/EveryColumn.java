package io.wayhaven.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches all that a schema holds, whatever its tables and columns are: what was forgotten in the code is not forgotten
 * here.
 */
public final class EveryColumn {

    private static final String COLUMNS = """
            SELECT quote_ident(c.table_name), quote_ident(c.column_name), c.data_type
            FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = ? AND t.table_type = 'BASE TABLE' ORDER BY 1, 2""";

    private EveryColumn() {}

    /** The columns, such as {@code event.payload}, that hold a text in any row. */
    public static List<String> holding(Connection database, String schema, String text) throws SQLException {
        var holding = new ArrayList<String>();
        try (var columns = database.prepareStatement(COLUMNS)) {
            columns.setString(1, schema);
            try (var found = columns.executeQuery()) {
                while (found.next()) {
                    var table = found.getString(1);
                    var column = found.getString(2);
                    var value =
                            found.getString(3).equals("bytea") ? "encode(" + column + ", 'escape')" : column + "::text";
                    if (holds(database, schema + "." + table, value, text)) {
                        holding.add(table + "." + column);
                    }
                }
            }
        }
        return holding;
    }

    private static boolean holds(Connection database, String table, String value, String text) throws SQLException {
        try (var search = database.prepareStatement(
                "SELECT EXISTS (SELECT FROM " + table + " WHERE strpos(" + value + ", ?) > 0)")) {
            search.setString(1, text);
            try (var found = search.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }
}
