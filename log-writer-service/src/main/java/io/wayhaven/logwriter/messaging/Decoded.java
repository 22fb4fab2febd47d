package io.wayhaven.logwriter.messaging;

import io.wayhaven.logwriter.ingest.Received;

/** What a record turns out to be. */
sealed interface Decoded<E extends Received> {

    /** An event. */
    record Readable<E extends Received>(E event) implements Decoded<E> {}

    /** No event, and no retry makes it one. */
    record Undecodable<E extends Received>(String reason) implements Decoded<E> {}
}
