package io.wayhaven.web.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log, newest first.
 *
 * @param newer where newer events begin; absent on the first page
 * @param older where older events begin; absent on the last page
 * @param stored up to where the topic was stored when the page was read: a live tail goes on from there
 */
public record LogPage(
        List<LogEntry> entries,
        @Nullable EventCursor newer,
        @Nullable EventCursor older,
        PositionVector stored) {

    public LogPage {
        entries = List.copyOf(entries);
    }
}
