package io.wayhaven.simulator.gateway;

import org.jspecify.annotations.Nullable;

/** The newest dispatches of a session by sequence; the oldest fall out. Also the only queue in front of a slow socket. */
final class ReplayBuffer {

    private static final int INITIAL = 64;

    private final int capacity;
    private byte[] @Nullable [] frames;
    private long last;
    private int size;

    ReplayBuffer(int capacity) {
        this.capacity = capacity;
        this.frames = new byte[Math.min(capacity, INITIAL)][];
    }

    /** The newest sequence, 0 before the first. */
    long last() {
        return last;
    }

    /** The oldest sequence that can still be replayed. */
    long first() {
        return last - size + 1;
    }

    /** Adds the frame of the next sequence. */
    void add(byte[] frame) {
        if (size == frames.length && size < capacity) {
            grow();
        }
        last++;
        frames[(int) (last % frames.length)] = frame;
        size = Math.min(size + 1, frames.length);
    }

    /** The frame of a sequence. */
    byte[] get(long sequence) {
        byte[] frame = sequence < first() || sequence > last ? null : frames[(int) (sequence % frames.length)];
        if (frame == null) {
            throw new IllegalArgumentException("sequence " + sequence + " is not in " + first() + ".." + last);
        }
        return frame;
    }

    private void grow() {
        byte[] @Nullable [] larger = new byte[Math.min(capacity, frames.length * 2)][];
        for (long sequence = first(); sequence <= last; sequence++) {
            larger[(int) (sequence % larger.length)] = frames[(int) (sequence % frames.length)];
        }
        frames = larger;
    }
}
