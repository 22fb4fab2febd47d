package io.wayhaven.logwriter.ingest;

import java.util.List;

/** How much of a batch goes into one transaction. */
final class Portion {

    /**
     * Payload bytes that PostgreSQL takes in one statement without effort. A batch may hold a thousand events of the
     * largest size, which is more than a message to PostgreSQL can carry.
     */
    static final long MOST_BYTES = 8L << 20;

    private Portion() {}

    /**
     * The longest beginning of a batch that keeps to the limits; at least one entry, however large.
     *
     * @param batch not empty
     * @param mostEntries at least 1
     */
    static <E extends Received> List<E> of(List<E> batch, int mostEntries) {
        long bytes = size(batch.getFirst());
        int count = 1;
        while (count < Math.min(batch.size(), mostEntries)) {
            bytes += size(batch.get(count));
            if (bytes > MOST_BYTES) {
                break;
            }
            count++;
        }
        return batch.subList(0, count);
    }

    private static long size(Received entry) {
        return entry.event().payload().length;
    }
}
