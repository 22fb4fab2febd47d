package io.wayhaven.web.tail;

import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.PositionVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One reader of the live tail. It first reads from the store what the ring no longer holds, then follows the ring; its
 * position only moves over events that were handed out or filtered out. Not thread-safe: one call at a time.
 */
public final class TailReader {

    private static final int BATCH = 200;

    private final ReplayRing ring;
    private final LogReader log;
    private final EventFilter filter;
    private final Deque<MissingRange> missing = new ArrayDeque<>();
    private @Nullable PositionVector position;
    private long sequence = -1;

    /**
     * A reader that resumes.
     *
     * @param position up to where it has the topic; absent to begin with what comes now
     */
    public TailReader(ReplayRing ring, LogReader log, EventFilter filter, @Nullable PositionVector position) {
        this.ring = ring;
        this.log = log;
        this.filter = filter;
        this.position = position;
    }

    /** Completes when {@link #next} is worth calling. */
    public CompletionStage<@Nullable Void> more() {
        if (!missing.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        if (sequence >= 0) {
            return ring.arrivalAt(sequence);
        }
        // Taken before the question, so that the answer can't change unnoticed in between
        var change = ring.change();
        return ring.ready() ? CompletableFuture.completedStage(null) : change;
    }

    /** Up to where this reader has the topic; absent before it began. */
    public @Nullable PositionVector position() {
        return position;
    }

    /** The next events; empty if there are none now. */
    public CompletionStage<TailBatch> next() {
        var at = position == null ? ring.now() : position;
        if (sequence < 0) {
            if (!ring.ready()) {
                return CompletableFuture.completedStage(new TailBatch.Events(List.of(), at));
            }
            position = at;
            // The place before the ranges: events that are evicted in between show as an overrun, never as a gap
            sequence = ring.startSequence();
            missing.addAll(ring.missing(at));
        }
        var range = missing.peek();
        return range == null ? CompletableFuture.completedStage(fromRing(at)) : fromStore(at, range);
    }

    private TailBatch fromRing(PositionVector at) {
        return switch (ring.read(sequence, BATCH)) {
            case RingRead.Overrun overrun -> new TailBatch.TooSlow();
            case RingRead.Found found -> {
                sequence = found.next();
                yield handOut(at, found.entries());
            }
        };
    }

    private CompletionStage<TailBatch> fromStore(PositionVector at, MissingRange range) {
        var stored = range.mustBeStored() < 0
                ? CompletableFuture.completedStage(Long.MAX_VALUE)
                : log.highestStored(range.partition());
        return stored.thenCompose(highest -> highest < range.mustBeStored()
                ? CompletableFuture.completedStage(new TailBatch.CatchingUp())
                : log.range(range.partition(), at.next(range.partition()), range.to(), BATCH)
                        .thenApply(entries -> takeFromStore(at, range, entries)));
    }

    private TailBatch takeFromStore(PositionVector at, MissingRange range, List<LogEntry> entries) {
        var batch = handOut(at, entries);
        if (entries.size() == BATCH) {
            return batch;
        }
        missing.remove();
        var done = batch.position().upTo(range.partition(), range.to());
        position = done;
        return new TailBatch.Events(batch.steps(), done);
    }

    private TailBatch.Events handOut(PositionVector at, List<LogEntry> entries) {
        var reached = at;
        var seen = new ArrayList<TailBatch.Step>();
        for (var entry : entries) {
            if (!reached.covers(entry.position())) {
                reached = reached.upTo(
                        entry.position().partition(), entry.position().offset() + 1);
                if (filter.matches(entry)) {
                    seen.add(new TailBatch.Step(entry, reached));
                }
            }
        }
        position = reached;
        return new TailBatch.Events(seen, reached);
    }
}
