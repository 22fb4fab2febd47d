package io.wayhaven.web.timeline;

/** Which page of the log. */
public sealed interface PageRequest {

    /** The newest events. */
    record Newest() implements PageRequest {}

    /** What comes after a place, going back in time. */
    record OlderThan(EventCursor cursor) implements PageRequest {}

    /** What comes before a place, going forward in time. */
    record NewerThan(EventCursor cursor) implements PageRequest {}
}
