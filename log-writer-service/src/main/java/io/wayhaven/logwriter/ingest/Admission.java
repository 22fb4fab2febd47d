package io.wayhaven.logwriter.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entries of a batch are new.
 *
 * <p>A mark holds the highest sequence of its stream that has a row. Whatever is at or below it was stored before:
 * Discord replays after a RESUME, Kafka redelivers after a crash, a writer that lost its partition may still be busy.
 *
 * @param fresh entries without a row, in order
 * @param duplicates how many have one
 * @param advanced marks that move, with their new value
 */
public record Admission(List<LogEntry> fresh, int duplicates, Map<MarkKey, Long> advanced) {

    /** Value of a mark before its first event; a gap record has sequence 0. */
    public static final long NOTHING_STORED = -1;

    /**
     * Compares a batch with its marks.
     *
     * @param marks by stream; a stream without a mark has no row
     * @param batch in the order of the topic
     */
    public static Admission of(Map<MarkKey, Long> marks, List<LogEntry> batch) {
        var fresh = new ArrayList<LogEntry>(batch.size());
        var advanced = new HashMap<MarkKey, Long>();
        for (var entry : batch) {
            var key = entry.markKey();
            var sequence = entry.event().id().sequence();
            if (sequence > advanced.getOrDefault(key, marks.getOrDefault(key, NOTHING_STORED))) {
                fresh.add(entry);
                advanced.put(key, sequence);
            }
        }
        return new Admission(fresh, batch.size() - fresh.size(), advanced);
    }
}
