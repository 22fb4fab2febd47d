package io.wayhaven.web.tail;

import io.wayhaven.web.timeline.LogEntry;
import java.util.List;

/** What a reader finds in the ring. */
sealed interface RingRead {

    /**
     * Events in order of arrival, perhaps none.
     *
     * @param next where to read on
     */
    record Found(List<LogEntry> entries, long next) implements RingRead {}

    /** The reader was so slow that events it hasn't had were overwritten. */
    record Overrun() implements RingRead {}
}
