package io.wayhaven.simulator.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * An append-only list whose entries are numbered from 1 for ever and whose oldest pages are forgotten once a bound is kept without them.
 *
 * @param <T> what is kept
 */
public final class BoundedLog<T> {

    private static final int PAGE = 1_024;

    private final ArrayDeque<List<T>> pages = new ArrayDeque<>();
    private final int capacity;
    private long first = 1;
    private long size;

    public BoundedLog(int capacity) {
        this.capacity = capacity;
    }

    /** The index that the next entry gets. */
    public long nextIndex() {
        return first + size;
    }

    /** The oldest index still kept. */
    public long firstIndex() {
        return first;
    }

    public void append(T entry) {
        if (pages.isEmpty() || pages.getLast().size() == PAGE) {
            pages.addLast(new ArrayList<>());
            if (size - PAGE >= capacity) {
                int forgotten = pages.removeFirst().size();
                first += forgotten;
                size -= forgotten;
            }
        }
        pages.getLast().add(entry);
        size++;
    }

    /** Up to {@code limit} entries with an index above {@code after}, oldest first. */
    public List<T> after(long after, int limit) {
        List<T> found = new ArrayList<>();
        long skip = Math.max(0, after - first + 1);
        Iterator<List<T>> iterator = pages.iterator();
        while (iterator.hasNext() && found.size() < limit) {
            List<T> page = iterator.next();
            if (skip >= page.size()) {
                skip -= page.size();
                continue;
            }
            int end = (int) Math.min(page.size(), skip + limit - found.size());
            found.addAll(page.subList((int) skip, end));
            skip = 0;
        }
        return found;
    }

    /** Forgets every entry; numbering goes on. */
    public void clear() {
        first = nextIndex();
        size = 0;
        pages.clear();
    }
}
