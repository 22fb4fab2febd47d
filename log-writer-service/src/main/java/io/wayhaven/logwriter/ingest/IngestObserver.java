package io.wayhaven.logwriter.ingest;

import java.time.Duration;

/** Is told how the ingest fares. */
public interface IngestObserver {

    /** A transaction was committed; {@code took} spans its first attempt to its commit. */
    void stored(int rows, int duplicates, Duration took);

    /** A record went to the dead letters. */
    void deadLettered();

    /** The database works, and refuses an entry for what it holds. */
    void refused();

    /** The database can't store anything now; the batch waits. */
    void unavailable(String reason);

    /** The group has given this writer so many partitions. */
    void partitionsHeld(int count);
}
