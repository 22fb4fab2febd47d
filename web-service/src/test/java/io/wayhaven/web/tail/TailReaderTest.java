package io.wayhaven.web.tail;

import static io.wayhaven.web.tail.Entries.entry;
import static io.wayhaven.web.tail.Entries.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.web.access.Scope;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.PositionVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailReaderTest {

    private final StoredLog log = new StoredLog();

    @Test
    void beginsWithWhatComesNow() {
        var ring = ring(10, 1);
        arrive(ring, 0, 0);
        var reader = reader(ring, null);

        assertThat(read(reader)).isEmpty();
        arrive(ring, 0, 1);
        assertThat(read(reader)).containsExactly("0-1");
    }

    @Test
    void resumesFromTheRing() {
        var ring = ring(10, 1);
        for (var offset = 0; offset < 5; offset++) {
            arrive(ring, 0, offset);
        }

        assertThat(read(reader(ring, PositionVector.of(Map.of(0, 3L))))).containsExactly("0-3", "0-4");
    }

    @Test
    void resumesFromTheStoreWhereTheRingForgot() {
        var ring = ring(2, 1);
        for (var offset = 0; offset < 6; offset++) {
            arrive(ring, 0, offset);
            log.store(entry(0, offset, 1));
        }

        assertThat(read(reader(ring, PositionVector.of(Map.of(0, 1L)))))
                .containsExactly("0-1", "0-2", "0-3", "0-4", "0-5");
    }

    @Test
    void waitsForTheStoreRatherThanLeaveAGap() {
        var ring = ring(2, 1);
        for (var offset = 0; offset < 6; offset++) {
            arrive(ring, 0, offset);
        }
        log.store(entry(0, 1, 1));
        var reader = reader(ring, PositionVector.of(Map.of(0, 1L)));

        assertThat(next(reader)).isInstanceOf(TailBatch.CatchingUp.class);

        log.store(entry(0, 2, 1));
        log.store(entry(0, 3, 1));
        assertThat(read(reader)).containsExactly("0-1", "0-2", "0-3", "0-4", "0-5");
    }

    @Test
    void tellsASlowReaderToComeBack() {
        var ring = ring(2, 1);
        var reader = reader(ring, null);
        assertThat(read(reader)).isEmpty();

        for (var offset = 0; offset < 3; offset++) {
            arrive(ring, 0, offset);
        }

        assertThat(next(reader)).isInstanceOf(TailBatch.TooSlow.class);
    }

    @Test
    void passesOverWhatWasPublishedTwice() {
        var ring = ring(10, 1);
        var reader = reader(ring, null);
        assertThat(read(reader)).isEmpty();

        ring.append(id(0, 0), entry(0, 0, 1));
        ring.append(id(0, 0), entry(0, 1, 1));
        ring.append(id(0, 1), entry(0, 2, 1));

        assertThat(read(reader)).containsExactly("0-0", "0-2");
    }

    @Test
    void isNotReadyUntilTheTopicOfBeforeHasArrived() {
        var ring = new ReplayRing(10);
        ring.join(0, 0, 3, 5);
        assertThat(ring.ready()).isFalse();

        arrive(ring, 0, 3);
        ring.skip(new KafkaPosition(0, 4));

        assertThat(ring.ready()).isTrue();
        assertThat(ring.now()).hasToString("0-5");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void losesAndRepeatsNothingHoweverOftenItReconnects(long seed) {
        // Given a small ring, a store that lags behind, and a reader that comes and goes
        var random = new Random(seed);
        var partitions = 1 + random.nextInt(4);
        var ring = ring(1 + random.nextInt(12), partitions);
        var ends = new long[partitions];
        var unstored = new ArrayList<LogEntry>();
        var expected = new ArrayList<String>();
        var seen = new ArrayList<String>();
        var filter = new EventFilter(new Scope.Everything(), 1L, null);
        var start = ring.now();
        @Nullable TailReader reader = new TailReader(ring, log, filter, start);
        var position = start;

        // When
        for (var step = 0; step < 600; step++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    var partition = random.nextInt(partitions);
                    var event = entry(partition, ends[partition]++, random.nextInt(3));
                    ring.append(id(partition, event.position().offset()), event);
                    unstored.add(event);
                    if (filter.matches(event)) {
                        expected.add(event.position().toString());
                    }
                }
                case 2 -> storeSome(unstored, random.nextInt(unstored.size() + 1));
                default -> {
                    if (reader != null && next(reader) instanceof TailBatch.Events events) {
                        events.entries()
                                .forEach(event -> seen.add(event.position().toString()));
                        position = events.position();
                    } else {
                        reader = null;
                    }
                    if (reader == null || random.nextInt(5) == 0) {
                        reader = new TailReader(ring, log, filter, position);
                    }
                }
            }
        }
        storeSome(unstored, unstored.size());
        seen.addAll(read(new TailReader(ring, log, filter, position)));

        // Then
        assertThat(seen).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void storeSome(List<LogEntry> unstored, int count) {
        for (var i = 0; i < count; i++) {
            log.store(unstored.removeFirst());
        }
    }

    private TailReader reader(ReplayRing ring, @Nullable PositionVector position) {
        return new TailReader(ring, log, EventFilter.all(new Scope.Everything()), position);
    }

    private static ReplayRing ring(int capacity, int partitions) {
        var ring = new ReplayRing(capacity);
        for (var partition = 0; partition < partitions; partition++) {
            ring.join(partition, 0, 0, 0);
        }
        return ring;
    }

    private static void arrive(ReplayRing ring, int partition, long offset) {
        ring.append(id(partition, offset), entry(partition, offset, 1));
    }

    private static TailBatch next(TailReader reader) {
        return reader.next().toCompletableFuture().join();
    }

    /** Reads until nothing more comes. */
    private static List<String> read(TailReader reader) {
        var seen = new ArrayList<String>();
        do {
            if (next(reader) instanceof TailBatch.Events events) {
                events.entries().forEach(event -> seen.add(event.position().toString()));
            }
        } while (reader.more().toCompletableFuture().isDone());
        return seen;
    }
}
