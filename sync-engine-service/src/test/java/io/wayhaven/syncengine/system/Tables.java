package io.wayhaven.syncengine.system;

import io.wayhaven.syncengine.projection.Projection;
import io.wayhaven.syncengine.projection.ReplayReport;
import io.wayhaven.syncengine.store.replay.ProjectionReplay;
import io.wayhaven.testkit.EveryColumn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, as seen from outside. */
final class Tables {

    List<Map<String, String>> query(String sql, @Nullable Object... parameters) {
        try (var connection = connect();
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

    /** The columns of the service's own schema that hold a text. */
    List<String> holding(String text) {
        try (var connection = connect()) {
            return EveryColumn.holding(connection, "sync", text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares what is stored of cases with what the facts tell, of everybody. */
    ReplayReport replayed() {
        try (var connection = connect()) {
            return ProjectionReplay.check(connection, EnumSet.allOf(Projection.class), null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                Simulated.property("quarkus.datasource.jdbc.url"),
                Simulated.property("quarkus.datasource.username"),
                Simulated.property("quarkus.datasource.password"));
    }

    List<Map<String, String>> cases(String user) {
        return query("select * from sync.moderation_case where user_id = ? order by case_number", Long.valueOf(user));
    }

    List<Map<String, String>> deliveries(String user) {
        return query(
                "select * from sync.delivery where user_id = ? order by case_number, guild_id", Long.valueOf(user));
    }
}
