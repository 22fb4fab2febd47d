package io.wayhaven.logwriter.ingest;

import java.time.Duration;

/** Is told how the ingest fares. */
public interface IngestObserver {

    /** A transaction was committed; {@code took} spans its first attempt to its commit. */
    void stored(int rows, int duplicates, Duration took);

    /** A record went to the dead letters. */
    void deadLettered();

    /** The database can't store anything now; the batch waits. */
    void unavailable(String reason);

    /** The consumer is a member of its group and holds this many partitions. */
    void partitionsHeld(int count);
}
