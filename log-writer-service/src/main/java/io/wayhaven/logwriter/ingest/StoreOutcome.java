package io.wayhaven.logwriter.ingest;

/** What became of an attempt to store a batch. */
public sealed interface StoreOutcome {

    /**
     * Committed.
     *
     * @param rows how many are new
     * @param duplicates how many had a row
     */
    record Stored(int rows, int duplicates) implements StoreOutcome {}

    /**
     * At least one entry is refused for what it holds; nothing is stored.
     *
     * @param reason what the database says
     */
    record Rejected(String reason) implements StoreOutcome {}

    /**
     * The database can't store anything now, whatever the entries hold. It may or may not have committed.
     *
     * @param reason what is known about it
     */
    record Unavailable(String reason) implements StoreOutcome {}
}
