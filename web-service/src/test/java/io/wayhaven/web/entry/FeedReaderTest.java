package io.wayhaven.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.web.access.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final int CAPACITY = 5;

    private final EntryFeed feed = new EntryFeed(CAPACITY);
    private final StoredEntries store = new StoredEntries();

    @Test
    void followsFromNowOn() {
        feed.begin(10);
        var reader = reader(EntryFilter.all(new Scope.Everything()), -1);
        assertThat(numbers(reader)).isEmpty();

        append(11, 11, 12);

        assertThat(numbers(reader)).containsExactly(11L, 12L);
        assertThat(reader.position()).isEqualTo(11);
    }

    @Test
    void waitsForTheFeedToBegin() {
        var reader = reader(EntryFilter.all(new Scope.Everything()), -1);
        var more = reader.more().toCompletableFuture();
        assertThat(more).isNotDone();

        feed.begin(10);

        assertThat(more).isDone();
    }

    @Test
    void resumesWithWhatTheFeedStillHas() {
        feed.begin(10);
        append(12, 11, 12, 13);

        assertThat(numbers(reader(EntryFilter.all(new Scope.Everything()), 11))).containsExactly(12L, 13L);
    }

    @Test
    void readsFromTheStoreWhatTheFeedNoLongerHas() {
        feed.begin(0);
        append(500, LongStream.rangeClosed(1, 500).toArray());
        var reader = reader(EntryFilter.all(new Scope.Everything()), 20);

        var seen = new ArrayList<Long>();
        while (reader.position() < 500) {
            seen.addAll(numbers(reader));
        }

        assertThat(seen).containsAll(LongStream.rangeClosed(21, 500).boxed().toList());
    }

    @Test
    void neverClaimsMoreThanIsSettled() {
        feed.begin(0);
        append(100, LongStream.rangeClosed(1, 150).toArray());
        var reader = reader(EntryFilter.all(new Scope.Everything()), 20);

        numbers(reader);

        assertThat(reader.position()).isLessThanOrEqualTo(100);
    }

    @Test
    void whoeverIsOverrunIsToldSo() {
        feed.begin(0);
        var reader = reader(EntryFilter.all(new Scope.Everything()), 0);
        numbers(reader);

        append(20, LongStream.rangeClosed(1, 20).toArray());

        assertThat(reader.next().toCompletableFuture()).isCompletedWithValue(new FeedBatch.TooSlow());
    }

    @Test
    void anAmendedEntryThatNoLongerPassesIsGone() {
        feed.begin(0);
        var reader = reader(unknownActors(), 0);
        feed.append(List.of(Samples.entry("0:s:1", 1, 1, Confidence.UNKNOWN, null)), 1);
        assertThat(numbers(reader)).containsExactly(1L);

        feed.append(List.of(Samples.entry("0:s:1", 2, 2, Confidence.EXACT, 77L)), 2);

        assertThat(reader.next().toCompletableFuture())
                .isCompletedWithValueMatching(batch -> batch instanceof FeedBatch.Changes changes
                        && changes.matching().isEmpty()
                        && changes.gone().size() == 1);
    }

    private FeedReader reader(EntryFilter filter, long position) {
        return new FeedReader(feed, store, filter, position);
    }

    private void append(long settled, long... numbers) {
        var entries = LongStream.of(numbers).mapToObj(Samples::changed).toList();
        store.entries.addAll(entries);
        feed.append(entries, settled);
    }

    private static EntryFilter unknownActors() {
        return new EntryFilter(
                new Scope.Everything(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Confidence.UNKNOWN,
                null,
                null,
                null);
    }

    private static List<Long> numbers(FeedReader reader) {
        return switch (reader.next().toCompletableFuture().join()) {
            case FeedBatch.Changes changes ->
                changes.matching().stream().map(Entry::changeNumber).toList();
            case FeedBatch.TooSlow tooSlow -> throw new AssertionError("overrun");
        };
    }
}
