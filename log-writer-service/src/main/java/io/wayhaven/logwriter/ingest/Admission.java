package io.wayhaven.logwriter.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entries of a batch are new.
 *
 * <p>A mark holds the highest sequence of its stream that is stored. Whatever is at or below it was stored before:
 * Discord replays after a RESUME, Kafka redelivers after a crash, a writer that lost its partition may still be busy.
 *
 * @param fresh entries that are not stored, in order
 * @param duplicates how many are
 * @param advanced marks that move, with their new value
 */
public record Admission<E extends Received>(List<E> fresh, int duplicates, Map<MarkKey, Long> advanced) {

    /** Value of a mark before its first event; a gap record has sequence 0. */
    public static final long NOTHING_STORED = -1;

    /**
     * Compares a batch with its marks.
     *
     * @param marks by stream; of a stream without a mark nothing is stored
     * @param batch in the order of the topic
     */
    public static <E extends Received> Admission<E> of(Map<MarkKey, Long> marks, List<E> batch) {
        var fresh = new ArrayList<E>(batch.size());
        var advanced = new HashMap<MarkKey, Long>();
        for (var entry : batch) {
            var key = entry.markKey();
            var sequence = entry.event().id().sequence();
            if (sequence > advanced.getOrDefault(key, marks.getOrDefault(key, NOTHING_STORED))) {
                fresh.add(entry);
                advanced.put(key, sequence);
            }
        }
        return new Admission<>(fresh, batch.size() - fresh.size(), advanced);
    }
}
