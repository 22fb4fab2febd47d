package io.wayhaven.web.store;

import io.vertx.mutiny.sqlclient.Row;
import io.wayhaven.web.timeline.LogPage;
import io.wayhaven.web.timeline.PageRequest;
import io.wayhaven.web.timeline.PositionVector;
import java.util.List;

/** Makes a page out of rows, of which one more than fits was asked for. */
final class Pages {

    private Pages() {}

    static LogPage log(PageRequest request, List<Row> rows, int limit, PositionVector stored) {
        var more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var forward = request instanceof PageRequest.NewerThan;
        var newestFirst = forward ? shown.reversed() : shown;
        if (newestFirst.isEmpty()) {
            return new LogPage(List.of(), null, null, stored);
        }
        var hasNewer = forward ? more : request instanceof PageRequest.OlderThan;
        var hasOlder = forward || more;
        return new LogPage(
                newestFirst.stream().map(EventRows::entry).toList(),
                hasNewer ? EventRows.cursor(newestFirst.getFirst()) : null,
                hasOlder ? EventRows.cursor(newestFirst.getLast()) : null,
                stored);
    }
}
