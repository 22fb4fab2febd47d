package io.wayhaven.logwriter.interpretation;

/** Understands some of the dispatches. Its work grows with the size of the payload, and no faster. */
interface Reader {

    /** What has to be recalled to read an event. */
    default void needs(Payload payload, Keys keys) {}

    /** Reads an event. Recalls nothing else than what it {@link #needs}. */
    void read(Occurrence event, Story story);
}
