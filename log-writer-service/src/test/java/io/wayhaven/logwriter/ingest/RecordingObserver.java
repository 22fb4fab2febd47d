package io.wayhaven.logwriter.ingest;

import java.time.Duration;

final class RecordingObserver implements IngestObserver {

    int rows;
    int duplicates;
    int outages;
    int refusals;

    @Override
    public void stored(int newRows, int known, Duration took) {
        rows += newRows;
        duplicates += known;
    }

    @Override
    public void deadLettered() {}

    @Override
    public void refused() {
        refusals++;
    }

    @Override
    public void unavailable(String reason) {
        outages++;
    }

    @Override
    public void partitionsHeld(int count) {}
}
