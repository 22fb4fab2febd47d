package io.wayhaven.web.store;

import io.wayhaven.web.timeline.EventCursor;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.PageRequest;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The query of a page of the log: always along an index and from a key, never by counting off rows.
 *
 * @param parameters in their order
 */
record PageQuery(String sql, List<Object> parameters) {

    static PageQuery of(EventFilter filter, PageRequest request, int limit) {
        var conditions = conditions(filter);
        var order = switch (request) {
            case PageRequest.Newest newest -> "DESC";
            case PageRequest.OlderThan(var cursor) -> {
                beyond("<", cursor, conditions);
                yield "DESC";
            }
            case PageRequest.NewerThan(var cursor) -> {
                beyond(">", cursor, conditions);
                yield "ASC";
            }
        };
        var most = conditions.parameter(limit);
        return new PageQuery(
                "SELECT " + EventRows.LIST_COLUMNS + " FROM log.event" + conditions.where() + " ORDER BY received_at "
                        + order + ", row_id " + order + " LIMIT " + most,
                conditions.parameters());
    }

    /** What an event has to meet to pass. */
    static Conditions conditions(EventFilter filter) {
        var conditions = new Conditions();
        conditions.add("guild_id = ANY(?)", Scopes.parameter(filter.scope()));
        conditions.add("guild_id = ?", filter.guild());
        conditions.add("type = ?", filter.type());
        return conditions;
    }

    private static void beyond(String direction, EventCursor cursor, Conditions conditions) {
        conditions.addAll(
                "(received_at, row_id) " + direction + " (?, ?)",
                cursor.receivedAt().atOffset(ZoneOffset.UTC),
                cursor.rowId());
    }
}
