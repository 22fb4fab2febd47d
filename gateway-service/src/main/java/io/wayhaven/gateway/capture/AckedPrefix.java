package io.wayhaven.gateway.capture;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * The sequences of one session that are on their way to the log. Acknowledgements arrive in any order, because a
 * session's events are spread over partitions; what may be checkpointed is the end of the prefix without a hole.
 *
 * <p>Safe for use by several threads.
 */
public final class AckedPrefix {
    private final Queue<Long> inFlight = new ArrayDeque<>();
    private final Set<Long> acknowledgedOutOfOrder = new HashSet<>();
    private long received;
    private long acknowledged;

    /**
     * Begins after a sequence that is durable already.
     *
     * @param start that sequence
     */
    public AckedPrefix(long start) {
        this.received = start;
        this.acknowledged = start;
    }

    /**
     * Notes that a sequence is on its way.
     *
     * @return false if it was received before, so that this is a replay to be left alone
     */
    public synchronized boolean receive(long sequence) {
        if (sequence <= received) {
            return false;
        }
        received = sequence;
        inFlight.add(sequence);
        return true;
    }

    /**
     * Notes that a sequence is durable.
     *
     * @return how many sequences have joined the prefix by it, which nothing is kept of any more
     */
    public synchronized int acknowledge(long sequence) {
        acknowledgedOutOfOrder.add(sequence);
        var before = inFlight.size();
        for (Long next = inFlight.peek(); next != null && acknowledgedOutOfOrder.remove(next); next = inFlight.peek()) {
            acknowledged = next;
            inFlight.remove();
        }
        return before - inFlight.size();
    }

    /** The highest received sequence whose whole prefix is durable. */
    public synchronized long acknowledged() {
        return acknowledged;
    }

    /** The highest sequence that was received. */
    public synchronized long received() {
        return received;
    }

    /** How many sequences lie behind the first one that isn't durable, itself included. */
    public synchronized int lag() {
        return inFlight.size();
    }
}
