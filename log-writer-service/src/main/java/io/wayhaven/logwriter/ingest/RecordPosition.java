package io.wayhaven.logwriter.ingest;

/** Where a record stands in the topic. */
public record RecordPosition(int partition, long offset) {}
