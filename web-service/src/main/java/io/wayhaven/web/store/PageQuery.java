package io.wayhaven.web.store;

import io.wayhaven.web.timeline.EventCursor;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.PageRequest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The query of a page of the log: always along an index and from a key, never by counting off rows.
 *
 * @param parameters in their order
 */
record PageQuery(String sql, List<Object> parameters) {

    static PageQuery of(EventFilter filter, PageRequest request, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        var guild = filter.guild();
        if (guild != null) {
            parameters.add(guild);
            conditions.add("guild_id = $" + parameters.size());
        }
        var type = filter.type();
        if (type != null) {
            parameters.add(type);
            conditions.add("type = $" + parameters.size());
        }
        var order = switch (request) {
            case PageRequest.Newest newest -> "DESC";
            case PageRequest.OlderThan older -> {
                conditions.add(beyond("<", older.cursor(), parameters));
                yield "DESC";
            }
            case PageRequest.NewerThan newer -> {
                conditions.add(beyond(">", newer.cursor(), parameters));
                yield "ASC";
            }
        };
        parameters.add(limit);
        return new PageQuery(
                "SELECT " + EventRows.LIST_COLUMNS + " FROM log.event"
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                        + " ORDER BY received_at " + order + ", row_id " + order
                        + " LIMIT $" + parameters.size(),
                List.copyOf(parameters));
    }

    private static String beyond(String direction, EventCursor cursor, List<Object> parameters) {
        parameters.add(cursor.receivedAt().atOffset(ZoneOffset.UTC));
        parameters.add(cursor.rowId());
        return "(received_at, row_id) " + direction + " ($" + (parameters.size() - 1) + ", $" + parameters.size() + ")";
    }
}
