package io.wayhaven.logwriter.messaging;

import io.wayhaven.logwriter.ingest.LogEntry;

/** What a record turns out to be. */
sealed interface Decoded {

    /** An event. */
    record Readable(LogEntry entry) implements Decoded {}

    /** No event, and no retry makes it one. */
    record Undecodable(String reason) implements Decoded {}
}
