package io.wayhaven.web.tail;

import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.PositionVector;
import java.util.List;

/** What a reader of the tail gets next. */
public sealed interface TailBatch {

    /**
     * Events that passed the filter, perhaps none.
     *
     * @param position to resume from after all of them
     */
    record Events(List<Step> steps, PositionVector position) implements TailBatch {
        public Events {
            steps = List.copyOf(steps);
        }

        /** The events alone. */
        public List<LogEntry> entries() {
            return steps.stream().map(Step::entry).toList();
        }
    }

    /**
     * An event.
     *
     * @param position to resume from right after it
     */
    record Step(LogEntry entry, PositionVector position) {}

    /** Events in between are not stored yet: ask again shortly. */
    record CatchingUp() implements TailBatch {}

    /** The reader was overrun: it has to resume from its last position. */
    record TooSlow() implements TailBatch {}
}
