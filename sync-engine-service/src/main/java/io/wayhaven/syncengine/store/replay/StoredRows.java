package io.wayhaven.syncengine.store.replay;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.projection.CanonicalJson;
import io.wayhaven.syncengine.projection.Column;
import io.wayhaven.syncengine.projection.ProjectedRow;
import io.wayhaven.syncengine.projection.Projection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tables say of people, in the order of their ids. */
final class StoredRows implements AutoCloseable {

    private final Map<Projection, PersonCursor<ProjectedRow>> cursors = new EnumMap<>(Projection.class);

    StoredRows(Connection connection, Collection<Projection> projections, @Nullable UserId only) throws SQLException {
        for (var projection : projections) {
            cursors.put(
                    projection, new PersonCursor<>(connection, query(projection, only), row -> read(projection, row)));
        }
    }

    /**
     * What a table says of a person.
     *
     * @param settled the rows that facts tell
     * @param underWay keys of the others, which are work to do: facts tell nothing of them before it is done
     */
    record OfPerson(List<ProjectedRow> settled, Set<List<@Nullable String>> underWay) {

        static final OfPerson NOTHING = new OfPerson(List.of(), Set.of());

        static OfPerson of(List<ProjectedRow> rows) {
            return new OfPerson(
                    rows.stream().filter(OfPerson::isSettled).toList(),
                    rows.stream()
                            .filter(row -> !isSettled(row))
                            .map(ProjectedRow::key)
                            .collect(toSet()));
        }

        /** Rebuilt rows without those under way. */
        List<ProjectedRow> comparable(List<ProjectedRow> rebuilt) {
            return rebuilt.stream().filter(row -> !underWay.contains(row.key())).toList();
        }

        private static boolean isSettled(ProjectedRow row) {
            if (row.projection() != Projection.DELIVERIES) {
                return true;
            }
            var status = row.value("status");
            return status == null || DeliveryStatus.ofStored(status).settled();
        }
    }

    /** Whom the next rows are about; empty at the end. */
    OptionalLong person() {
        return cursors.values().stream()
                .map(PersonCursor::person)
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    /** All that the tables say of a person. */
    Map<Projection, OfPerson> take(long person) throws SQLException {
        var taken = new EnumMap<Projection, OfPerson>(Projection.class);
        for (var entry : cursors.entrySet()) {
            taken.put(entry.getKey(), OfPerson.of(entry.getValue().take(person)));
        }
        return taken;
    }

    @Override
    public void close() throws SQLException {
        for (var cursor : cursors.values()) {
            cursor.close();
        }
    }

    private static String query(Projection projection, @Nullable UserId only) {
        var columns = projection.columns().stream()
                .map(column -> "told." + column.name())
                .collect(joining(", "));
        var join = switch (projection) {
            case CASES, DESIRED_STATE, DELIVERIES -> "";
            case AMENDMENTS, EXPIRY -> " join sync.moderation_case opened using (case_number)";
        };
        var person = join.isEmpty() ? "told.user_id" : "opened.user_id";
        return "select %2$s, %1$s from sync.%3$s told%4$s %5$s order by %2$s"
                .formatted(columns, person, projection.table(), join, PersonCursor.only(person, only));
    }

    private static ProjectedRow read(Projection projection, ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (var column : projection.columns()) {
            values.add(text(row, values.size() + 2, column.type()));
        }
        return new ProjectedRow(projection, values);
    }

    private static @Nullable String text(ResultSet row, int index, Column.Type type) throws SQLException {
        return switch (type) {
            case NUMBER, TEXT -> row.getString(index);
            case JSON -> CanonicalJson.of(row.getString(index));
            case TIME -> {
                var time = row.getObject(index, OffsetDateTime.class);
                yield time == null ? null : time.toInstant().toString();
            }
        };
    }
}
