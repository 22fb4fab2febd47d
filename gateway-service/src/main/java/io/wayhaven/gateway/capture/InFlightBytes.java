package io.wayhaven.gateway.capture;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How much memory waits for the log, over all shards. It never refuses: whoever reads from Discord looks at
 * {@link #isFull()} after each event and stops reading, so that the limit is overrun by no more than what one read from
 * a socket holds.
 *
 * <p>Safe for use by several threads.
 */
public final class InFlightBytes {
    /**
     * What an event costs besides its payload: headers and queue entries while it waits for the log, and then its
     * tracking, as long as one before it isn't in the log. An estimate on the safe side.
     */
    static final int OVERHEAD = 512;

    private final long limit;
    private final long roomAgain;
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private long used;
    private boolean full;

    /**
     * An empty budget.
     *
     * @param limit bytes; it counts as full from there until three quarters of it are reached again
     */
    public InFlightBytes(long limit) {
        this.limit = limit;
        this.roomAgain = limit / 4 * 3;
    }

    /** Adds an event with a payload of this size. */
    public synchronized void add(int payloadBytes) {
        used += payloadBytes + OVERHEAD;
        full = full || used >= limit;
    }

    /** An event with a payload of this size is in the log. */
    public void published(int payloadBytes) {
        remove(payloadBytes);
    }

    /** So many events are in the log with everything before them. */
    public void settled(int events) {
        remove((long) events * OVERHEAD);
    }

    private void remove(long bytes) {
        if (hasRoomAfterRemoving(bytes)) {
            waiting.forEach(Runnable::run);
        }
    }

    private synchronized boolean hasRoomAfterRemoving(long bytes) {
        used -= bytes;
        if (!full || used > roomAgain) {
            return false;
        }
        full = false;
        return true;
    }

    /** Whether reading has to wait. */
    public synchronized boolean isFull() {
        return full;
    }

    /** Bytes in use. */
    public synchronized long used() {
        return used;
    }

    /** Has something run each time when there is room again. */
    public void onRoom(Runnable listener) {
        waiting.add(listener);
    }

    /** Takes back {@link #onRoom}. */
    public void forget(Runnable listener) {
        waiting.remove(listener);
    }
}
