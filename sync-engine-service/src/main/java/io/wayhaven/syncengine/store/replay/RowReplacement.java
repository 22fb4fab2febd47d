package io.wayhaven.syncengine.store.replay;

import static java.util.stream.Collectors.joining;

import io.wayhaven.syncengine.projection.Column;
import io.wayhaven.syncengine.projection.Difference;
import io.wayhaven.syncengine.projection.ProjectedRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes rows say what the facts tell. Columns that no fact tells of keep what they hold. */
final class RowReplacement {

    private final Connection connection;

    RowReplacement(Connection connection) {
        this.connection = connection;
    }

    void replace(List<Difference> differences) throws SQLException {
        for (var difference : differences) {
            switch (difference) {
                case Difference.Missing(var rebuilt) -> insert(rebuilt);
                case Difference.Unexplained(var live) -> delete(live);
                case Difference.Changed(var live, var rebuilt) -> update(rebuilt);
            }
        }
    }

    private void insert(ProjectedRow row) throws SQLException {
        var columns = row.projection().columns();
        try (var statement = connection.prepareStatement("insert into sync.%s (%s) overriding system value values (%s)"
                .formatted(
                        row.projection().table(),
                        columns.stream().map(Column::name).collect(joining(", ")),
                        columns.stream().map(column -> "?").collect(joining(", "))))) {
            bind(statement, row, 1, column -> true);
            statement.executeUpdate();
        }
    }

    private void update(ProjectedRow row) throws SQLException {
        try (var statement = connection.prepareStatement("update sync.%s set %s where %s"
                .formatted(
                        row.projection().table(),
                        equations(row, column -> !column.key(), ", "),
                        equations(row, Column::key, " and ")))) {
            var next = bind(statement, row, 1, column -> !column.key());
            bind(statement, row, next, Column::key);
            statement.executeUpdate();
        }
    }

    private void delete(ProjectedRow row) throws SQLException {
        try (var statement = connection.prepareStatement("delete from sync.%s where %s"
                .formatted(row.projection().table(), equations(row, Column::key, " and ")))) {
            bind(statement, row, 1, Column::key);
            statement.executeUpdate();
        }
    }

    private static String equations(ProjectedRow row, Predicate<Column> which, String separator) {
        return row.projection().columns().stream()
                .filter(which)
                .map(column -> column.name() + " = ?")
                .collect(joining(separator));
    }

    private static int bind(PreparedStatement statement, ProjectedRow row, int from, Predicate<Column> which)
            throws SQLException {
        var index = from;
        var columns = row.projection().columns();
        for (var column = 0; column < columns.size(); column++) {
            if (which.test(columns.get(column))) {
                bind(
                        statement,
                        index++,
                        columns.get(column).type(),
                        row.values().get(column));
            }
        }
        return index;
    }

    private static void bind(PreparedStatement statement, int index, Column.Type type, @Nullable String value)
            throws SQLException {
        switch (type) {
            case NUMBER -> statement.setObject(index, value == null ? null : Long.valueOf(value), Types.BIGINT);
            case TEXT -> statement.setString(index, value);
            case JSON -> statement.setObject(index, value, Types.OTHER);
            case TIME ->
                statement.setObject(
                        index, value == null ? null : OffsetDateTime.parse(value), Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }
}
