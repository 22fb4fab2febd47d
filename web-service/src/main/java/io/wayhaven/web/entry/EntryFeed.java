package io.wayhaven.web.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The newest changes of entries, once in memory for everybody who watches. Readers pull at their own pace. */
public final class EntryFeed {

    /** What a reader finds. */
    sealed interface Read {

        /**
         * Changes in order of arrival, perhaps none.
         *
         * @param next where to read on
         * @param settled the number up to which the reader has everything; -1 if that is not known yet
         */
        record Found(List<Entry> entries, long next, long settled) implements Read {}

        /** Changes that the reader hasn't had were overwritten. */
        record Overrun() implements Read {}
    }

    private final int capacity;
    private final Deque<Entry> changes = new ArrayDeque<>();
    private long firstSequence;
    private long floor = Long.MAX_VALUE;
    private long settled = -1;
    private int watchers;
    private CompletableFuture<@Nullable Void> arrival = new CompletableFuture<>();
    private CompletableFuture<@Nullable Void> wanted = new CompletableFuture<>();

    /**
     * An empty feed.
     *
     * @param capacity how many changes it holds
     */
    public EntryFeed(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Begins.
     *
     * @param number changes above it are going to be appended
     */
    public void begin(long number) {
        CompletableFuture<@Nullable Void> wake;
        synchronized (this) {
            floor = number;
            settled = number;
            wake = nextArrival();
        }
        wake.complete(null);
    }

    /**
     * Adds changes.
     *
     * @param upTo everything up to this number has been appended
     */
    public void append(List<Entry> entries, long upTo) {
        CompletableFuture<@Nullable Void> wake;
        synchronized (this) {
            settled = upTo;
            if (entries.isEmpty()) {
                return;
            }
            changes.addAll(entries);
            while (changes.size() > capacity) {
                floor = Math.max(floor, changes.removeFirst().changeNumber());
                firstSequence++;
            }
            wake = nextArrival();
        }
        wake.complete(null);
    }

    /** A page that is read after asking this misses nothing if it follows the feed from this number on; -1 before the beginning. */
    public synchronized long settled() {
        return settled;
    }

    /** Somebody begins to watch. */
    public void watch() {
        CompletableFuture<@Nullable Void> wake;
        synchronized (this) {
            watchers++;
            wake = wanted;
            wanted = new CompletableFuture<>();
        }
        wake.complete(null);
    }

    /** Somebody no longer watches. */
    public synchronized void leave() {
        watchers--;
    }

    /** Whether anybody watches. */
    public synchronized boolean watched() {
        return watchers > 0;
    }

    /** Completes when somebody begins to watch. */
    public synchronized CompletionStage<@Nullable Void> wanted() {
        return wanted.minimalCompletionStage();
    }

    /** Completes when there is something at or after a place. */
    synchronized CompletionStage<@Nullable Void> arrivalAt(long sequence) {
        return settled >= 0 && sequence < endSequence()
                ? CompletableFuture.completedStage(null)
                : arrival.minimalCompletionStage();
    }

    /** The place of the oldest change. */
    synchronized long startSequence() {
        return firstSequence;
    }

    /** Whether the feed still holds every change above a number. */
    synchronized boolean holds(long number) {
        return number >= floor;
    }

    /** Changes from a place on. */
    synchronized Read read(long sequence, int most) {
        if (sequence < firstSequence) {
            return new Read.Overrun();
        }
        var found = changes.stream().skip(sequence - firstSequence).limit(most).toList();
        var next = sequence + found.size();
        return new Read.Found(found, next, next == endSequence() ? settled : -1);
    }

    private long endSequence() {
        return firstSequence + changes.size();
    }

    private CompletableFuture<@Nullable Void> nextArrival() {
        var reached = arrival;
        arrival = new CompletableFuture<>();
        return reached;
    }
}
