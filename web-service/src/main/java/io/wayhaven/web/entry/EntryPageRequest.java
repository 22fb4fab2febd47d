package io.wayhaven.web.entry;

/** Which page of the entries. */
public sealed interface EntryPageRequest {

    /** The newest entries. */
    record Newest() implements EntryPageRequest {}

    /** What comes after a place, going back in time. */
    record OlderThan(EntryCursor cursor) implements EntryPageRequest {}

    /** What comes before a place, going forward in time. */
    record NewerThan(EntryCursor cursor) implements EntryPageRequest {}
}
