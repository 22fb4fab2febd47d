package io.wayhaven.logwriter.ingest;

import io.wayhaven.logwriter.ingest.StoreOutcome.Rejected;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.logwriter.ingest.StoreOutcome.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/**
 * Sees a batch through: every entry ends as a row or, if it is the one that the database refuses, as a dead letter.
 *
 * <p>While the database is away it tries again for ever: the entries are safe in Kafka, and giving up would either lose
 * them or flood the dead letters with good ones. A refused batch is halved until the bad entry stands alone.
 */
public final class BatchIngest {

    private final EventStore store;
    private final IngestObserver observer;
    private final Backoff backoff;
    private final Pause pause;
    private final RandomGenerator random;
    private final Clock clock;

    public BatchIngest(
            EventStore store,
            IngestObserver observer,
            Backoff backoff,
            Pause pause,
            RandomGenerator random,
            Clock clock) {
        this.store = store;
        this.observer = observer;
        this.backoff = backoff;
        this.pause = pause;
        this.random = random;
        this.clock = clock;
    }

    /** Completes once no entry needs Kafka to remember it. */
    public CompletionStage<Void> ingest(List<LogEntry> batch, DeadLetters deadLetters) {
        return batch.isEmpty() ? done() : attempt(batch, deadLetters, clock.instant(), 1);
    }

    private CompletionStage<Void> attempt(List<LogEntry> batch, DeadLetters deadLetters, Instant since, int attempt) {
        return store.store(batch).thenCompose(outcome -> switch (outcome) {
            case Stored stored -> {
                observer.stored(stored.rows(), stored.duplicates(), Duration.between(since, clock.instant()));
                yield done();
            }
            case Rejected rejected -> {
                observer.refused();
                yield bisect(batch, deadLetters, rejected);
            }
            case Unavailable unavailable -> {
                observer.unavailable(unavailable.reason());
                yield pause.of(backoff.after(attempt, random.nextDouble()))
                        .thenCompose(waited -> attempt(batch, deadLetters, since, attempt + 1));
            }
        });
    }

    /**
     * Strictly one half after the other: once an entry behind the bad one is stored, the mark is past the bad one, and a
     * crash would make it a duplicate. It has to be among the dead letters by then.
     */
    private CompletionStage<Void> bisect(List<LogEntry> batch, DeadLetters deadLetters, Rejected rejected) {
        if (batch.size() == 1) {
            return deadLetters.bury(batch.getFirst(), rejected.reason());
        }
        int middle = batch.size() / 2;
        return ingest(batch.subList(0, middle), deadLetters)
                .thenCompose(first -> ingest(batch.subList(middle, batch.size()), deadLetters));
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
