package io.wayhaven.web.tail;

import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.PositionVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, once in memory for all readers. Readers pull at their own pace: nothing is queued for them, so a
 * slow one costs nothing and finds out itself that it was overrun.
 */
public final class ReplayRing {

    /**
     * A partition's share of the ring.
     *
     * @param start the first offset that the ring covers
     * @param mustBeStored the last event before that, or -1 if there is none
     * @param end the first offset that has not arrived
     * @param live where it ended when the topic was joined
     */
    private record Coverage(long start, long mustBeStored, long end, long live) {}

    private final int capacity;
    private final ReplayGuard guard = new ReplayGuard();
    private final Deque<LogEntry> entries = new ArrayDeque<>();
    private final Map<Integer, Coverage> partitions = new HashMap<>();
    private long firstSequence;
    private CompletableFuture<@Nullable Void> arrival = new CompletableFuture<>();

    /**
     * An empty ring.
     *
     * @param capacity how many events it holds
     */
    public ReplayRing(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Begins a partition.
     *
     * @param earliest the first offset that the topic still has
     * @param from the first offset that is going to be appended
     * @param end the first offset that nobody has written yet
     */
    public void join(int partition, long earliest, long from, long end) {
        CompletableFuture<@Nullable Void> wake;
        synchronized (this) {
            partitions.putIfAbsent(partition, new Coverage(from, from > earliest ? from - 1 : -1, from, end));
            wake = nextArrival();
        }
        wake.complete(null);
    }

    /** The first offset of a partition that has not arrived; empty if the partition has not been joined. */
    public synchronized OptionalLong end(int partition) {
        var coverage = partitions.get(partition);
        return coverage == null ? OptionalLong.empty() : OptionalLong.of(coverage.end());
    }

    /** Adds an event; one that was there before only moves the position. */
    public void append(DiscordEventId id, LogEntry entry) {
        CompletableFuture<@Nullable Void> wake;
        synchronized (this) {
            if (!advance(entry.position())) {
                return;
            }
            if (guard.admits(entry.position().partition(), id)) {
                entries.addLast(entry);
                evict();
            }
            wake = nextArrival();
        }
        wake.complete(null);
    }

    /** Passes over a record that is no event. */
    public void skip(KafkaPosition position) {
        CompletableFuture<@Nullable Void> wake;
        synchronized (this) {
            if (!advance(position)) {
                return;
            }
            wake = nextArrival();
        }
        wake.complete(null);
    }

    /** Whether every record up to the time of joining has arrived. */
    public synchronized boolean ready() {
        return !partitions.isEmpty()
                && partitions.values().stream().allMatch(coverage -> coverage.end() >= coverage.live());
    }

    /** Where somebody starts who only wants what comes from now on. */
    public synchronized PositionVector now() {
        var next = new HashMap<Integer, Long>();
        partitions.forEach((partition, coverage) -> next.put(partition, Math.max(coverage.end(), coverage.live())));
        return PositionVector.of(next);
    }

    /** Completes when there is something at or after a place in the ring. */
    synchronized CompletionStage<@Nullable Void> arrivalAt(long sequence) {
        return sequence < endSequence() ? CompletableFuture.completedStage(null) : arrival.minimalCompletionStage();
    }

    /** Completes at the next change. */
    synchronized CompletionStage<@Nullable Void> change() {
        return arrival.minimalCompletionStage();
    }

    /** The place of the oldest event. */
    synchronized long startSequence() {
        return firstSequence;
    }

    /** What a reader at these positions needs that the ring doesn't have. */
    synchronized List<MissingRange> missing(PositionVector position) {
        var ranges = new ArrayList<MissingRange>();
        partitions.forEach((partition, coverage) -> {
            var from = position.next(partition);
            if (from < coverage.start()) {
                ranges.add(new MissingRange(
                        partition,
                        from,
                        coverage.start(),
                        coverage.mustBeStored() < from ? -1 : coverage.mustBeStored()));
            }
        });
        return ranges;
    }

    /** Events from a place on. */
    synchronized RingRead read(long sequence, int most) {
        if (sequence < firstSequence) {
            return new RingRead.Overrun();
        }
        var found = entries.stream().skip(sequence - firstSequence).limit(most).toList();
        return new RingRead.Found(found, sequence + found.size());
    }

    private long endSequence() {
        return firstSequence + entries.size();
    }

    private boolean advance(KafkaPosition position) {
        var coverage = partitions.get(position.partition());
        if (coverage == null || position.offset() < coverage.end()) {
            return false;
        }
        partitions.put(
                position.partition(),
                new Coverage(coverage.start(), coverage.mustBeStored(), position.offset() + 1, coverage.live()));
        return true;
    }

    private void evict() {
        while (entries.size() > capacity) {
            var gone = entries.removeFirst().position();
            firstSequence++;
            partitions.computeIfPresent(
                    gone.partition(),
                    (partition, coverage) ->
                            new Coverage(gone.offset() + 1, gone.offset(), coverage.end(), coverage.live()));
        }
    }

    private CompletableFuture<@Nullable Void> nextArrival() {
        var reached = arrival;
        arrival = new CompletableFuture<>();
        return reached;
    }
}
