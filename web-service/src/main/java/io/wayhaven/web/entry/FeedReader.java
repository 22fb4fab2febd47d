package io.wayhaven.web.entry;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One follower of the feed: first it reads from the store what the feed no longer holds, then it follows the feed. A
 * change may come twice, never not at all. Not thread-safe: one call at a time.
 */
public final class FeedReader {

    private static final int BATCH = 200;

    private final EntryFeed feed;
    private final EntryReader store;
    private final EntryFilter filter;
    private long position;
    private long sequence = -1;
    private long readUpTo = -1;

    /**
     * A follower that resumes.
     *
     * @param position it has everything up to this change number; -1 to begin with what comes now
     */
    public FeedReader(EntryFeed feed, EntryReader store, EntryFilter filter, long position) {
        this.feed = feed;
        this.store = store;
        this.filter = filter;
        this.position = position;
    }

    /** Everything up to this change number was handed out; -1 before the beginning. */
    public long position() {
        return position;
    }

    /** Completes when {@link #next} is worth calling. */
    public CompletionStage<@Nullable Void> more() {
        var begun = sequence >= 0 || feed.settled() >= 0;
        return readUpTo >= 0 || begun && sequence < 0
                ? CompletableFuture.completedStage(null)
                : feed.arrivalAt(Math.max(sequence, 0));
    }

    /** The next changes; empty if there are none now. */
    public CompletionStage<FeedBatch> next() {
        if (sequence < 0) {
            var settled = feed.settled();
            if (settled < 0) {
                return CompletableFuture.completedStage(new FeedBatch.Changes(List.of(), List.of(), position));
            }
            // The place before the store is read: what is overwritten in between shows as an overrun, never as a gap
            sequence = feed.startSequence();
            position = position < 0 ? settled : position;
            readUpTo = feed.holds(position) ? -1 : position;
        }
        return readUpTo < 0 ? CompletableFuture.completedStage(fromFeed()) : fromStore();
    }

    private CompletionStage<FeedBatch> fromStore() {
        var settled = feed.settled();
        return store.changes(readUpTo, BATCH).thenApply(entries -> {
            readUpTo = entries.size() < BATCH ? -1 : entries.getLast().changeNumber();
            var reached = entries.isEmpty() ? position : entries.getLast().changeNumber();
            position = Math.max(position, Math.min(reached, settled));
            return handOut(entries);
        });
    }

    private FeedBatch fromFeed() {
        return switch (feed.read(sequence, BATCH)) {
            case EntryFeed.Read.Overrun overrun -> new FeedBatch.TooSlow();
            case EntryFeed.Read.Found found -> {
                var before = position;
                sequence = found.next();
                position = Math.max(position, found.settled());
                yield handOut(found.entries().stream()
                        .filter(entry -> entry.changeNumber() > before)
                        .toList());
            }
        };
    }

    private FeedBatch handOut(List<Entry> entries) {
        return new FeedBatch.Changes(
                entries.stream().filter(filter::matches).toList(),
                entries.stream()
                        .filter(entry ->
                                entry.revision() > 1 && filter.scope().allows(entry.guild()) && !filter.matches(entry))
                        .toList(),
                position);
    }
}
