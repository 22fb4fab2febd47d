package io.wayhaven.syncengine.system;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, as seen from outside. */
final class Tables {

    List<Map<String, String>> query(String sql, @Nullable Object... parameters) {
        try (var connection = DriverManager.getConnection(
                        Simulated.property("quarkus.datasource.jdbc.url"),
                        Simulated.property("quarkus.datasource.username"),
                        Simulated.property("quarkus.datasource.password"));
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            var rows = new ArrayList<Map<String, String>>();
            if (!statement.execute()) {
                return rows;
            }
            var found = statement.getResultSet();
            var columns = found.getMetaData();
            while (found.next()) {
                var row = new LinkedHashMap<String, String>();
                for (var column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnLabel(column), String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Map<String, String>> cases(String user) {
        return query("select * from sync.moderation_case where user_id = ? order by case_number", Long.valueOf(user));
    }

    List<Map<String, String>> deliveries(String user) {
        return query(
                "select * from sync.delivery where user_id = ? order by case_number, guild_id", Long.valueOf(user));
    }
}
