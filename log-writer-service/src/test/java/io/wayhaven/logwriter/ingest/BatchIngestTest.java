package io.wayhaven.logwriter.ingest;

import static io.wayhaven.logwriter.ingest.Entries.entries;
import static io.wayhaven.logwriter.ingest.Entries.entryOf;
import static io.wayhaven.logwriter.ingest.Entries.sequences;
import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.logwriter.ingest.StoreOutcome.Rejected;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.logwriter.ingest.StoreOutcome.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BatchIngestTest {

    private final List<String> story = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final RecordingObserver observer = new RecordingObserver();

    @Test
    void storesAGoodBatchAtOnce() {
        ingest(batch -> new Stored(batch.size(), 0), 1, 2, 3);

        assertThat(story).containsExactly("stored [1, 2, 3]");
        assertThat(observer.rows).isEqualTo(3);
    }

    @Test
    void asksNobodyAboutAnEmptyBatch() {
        ingest(batch -> new Rejected("must not be asked"));

        assertThat(story).isEmpty();
    }

    @Test
    void buriesOnlyTheBadEntryAndBeforeAnythingBehindItIsStored() {
        ingest(refusing(6), 1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(story).containsExactly("stored [1, 2, 3, 4]", "stored [5]", "buried 6", "stored [7, 8]");
        assertThat(observer.refusals).isEqualTo(4);
    }

    @Test
    void buriesEveryBadEntry() {
        ingest(refusing(1, 4, 5), 1, 2, 3, 4, 5);

        assertThat(story).containsExactly("buried 1", "stored [2]", "stored [3]", "buried 4", "buried 5");
    }

    @Test
    void waitsForTheDatabaseHoweverLongAndBuriesNothing() {
        var attempts = new ArrayList<Integer>();

        ingest(
                batch -> {
                    attempts.add(batch.size());
                    return attempts.size() < 500 ? new Unavailable("no connection") : new Stored(batch.size(), 0);
                },
                1,
                2);

        assertThat(story).containsExactly("stored [1]", "stored [2]");
        assertThat(observer.outages).isEqualTo(499);
        assertThat(pauses).hasSize(499).allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
    }

    @Test
    void takesSmallerPortionsOfABatchThatTheDatabaseCannotTakeWhole() {
        ingest(batch -> batch.size() > 3 ? new Unavailable("out of memory") : new Stored(batch.size(), 0), upTo(16));

        assertThat(story)
                .containsExactly(
                        "stored [1, 2]",
                        "stored [3, 4]",
                        "stored [5, 6]",
                        "stored [7, 8]",
                        "stored [9, 10]",
                        "stored [11, 12]",
                        "stored [13, 14]",
                        "stored [15, 16]");
        assertThat(pauses.subList(0, 4)).isSorted();
    }

    @Test
    void growsItsPortionsAgainAfterALongOutage() {
        var attempts = new ArrayList<Integer>();

        ingest(
                batch -> {
                    attempts.add(batch.size());
                    return attempts.size() < 8 ? new Unavailable("no connection") : new Stored(batch.size(), 0);
                },
                upTo(16));

        assertThat(attempts).containsExactly(16, 16, 16, 16, 8, 4, 2, 1, 2, 4, 8, 1);
    }

    @Test
    void buriesABadEntryAmongSmallerPortions() {
        ingest(
                batch -> {
                    if (batch.size() > 3) {
                        return new Unavailable("out of memory");
                    }
                    return refusing(2).to(batch);
                },
                upTo(8));

        assertThat(story).containsExactly("stored [1]", "buried 2", "stored [3, 4]", "stored [5, 6]", "stored [7, 8]");
    }

    @Test
    void keepsATransactionToEightMebibytes() {
        var batch =
                List.of(entryOf(5 << 20, 1), entryOf(3 << 20, 2), entryOf(1, 3), entryOf(16 << 20, 4), entryOf(1, 5));

        var done = ingest(entries -> new Stored(entries.size(), 0)).ingest(batch, this::bury);

        assertThat(done.toCompletableFuture()).isCompleted();
        assertThat(story).containsExactly("stored [1, 2]", "stored [3]", "stored [4]", "stored [5]");
    }

    @Test
    void completesOnlyWhenTheDeadLetterIsSafe() {
        var burial = new CompletableFuture<Void>();

        var done = ingest(refusing(1)).ingest(entries("s", 1, 2), (entry, reason) -> burial);

        assertThat(done.toCompletableFuture()).isNotDone();
        assertThat(story).isEmpty();
        burial.complete(null);
        assertThat(done.toCompletableFuture()).isCompleted();
        assertThat(story).containsExactly("stored [2]");
    }

    private void ingest(Answer answer, long... sequences) {
        var done = ingest(answer).ingest(entries("s", sequences), this::bury);
        assertThat(done.toCompletableFuture()).isCompleted();
    }

    private BatchIngest<LogEntry> ingest(Answer answer) {
        EventStore<LogEntry> store = batch -> {
            var outcome = answer.to(batch);
            if (outcome instanceof Stored) {
                story.add("stored " + sequences(batch));
            }
            return completedStage(outcome);
        };
        Pause pause = duration -> {
            pauses.add(duration);
            return completedStage(null);
        };
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
        return new BatchIngest<>(store, observer, backoff, pause, new Random(1), Clock.systemUTC());
    }

    private CompletionStage<Void> bury(LogEntry entry, String reason) {
        story.add("buried " + entry.event().id().sequence());
        return completedStage(null);
    }

    private static long[] upTo(int last) {
        return LongStream.rangeClosed(1, last).toArray();
    }

    private static Answer refusing(long... bad) {
        return batch -> sequences(batch).stream()
                        .anyMatch(sequence -> LongStream.of(bad).anyMatch(sequence::equals))
                ? new Rejected("bad")
                : new Stored(batch.size(), 0);
    }

    private interface Answer {
        StoreOutcome to(List<LogEntry> batch);
    }
}
