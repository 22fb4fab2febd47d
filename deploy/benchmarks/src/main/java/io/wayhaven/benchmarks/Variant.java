package io.wayhaven.benchmarks;

import java.util.List;

/**
 * What is measured.
 *
 * @param name for people
 * @param channel the consumer that gets the events; the other one gets none
 * @param projection the name of its marks
 * @param batch the most records of a batch
 */
record Variant(String name, String channel, String projection, int batch) {

    private static final String INGEST = "discord-events";
    private static final String INTERPRETATION = "interpretation";

    /** The first one is what the others are compared with. */
    static final List<Variant> ALL = List.of(
            new Variant("raw ingest, batches of 1,000", INGEST, "event", 1000),
            new Variant("interpretation, batches of 100", INTERPRETATION, "entry", 100),
            new Variant("interpretation, batches of 500", INTERPRETATION, "entry", 500),
            new Variant("interpretation, batches of 1,000", INTERPRETATION, "entry", 1000));

    /** The consumer that is to have nothing to do. */
    String idle() {
        return channel.equals(INGEST) ? INTERPRETATION : INGEST;
    }
}
