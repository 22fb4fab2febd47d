package io.wayhaven.web.entry;

import java.util.List;

/** What a follower of the feed gets next. */
public sealed interface FeedBatch {

    /**
     * Changes, perhaps none.
     *
     * @param matching what passes the filter
     * @param gone amended entries that don't pass it, or no longer
     * @param position the number to resume from after them
     */
    record Changes(List<Entry> matching, List<Entry> gone, long position) implements FeedBatch {}

    /** The follower was overrun: it has to resume from its last position. */
    record TooSlow() implements FeedBatch {}
}
