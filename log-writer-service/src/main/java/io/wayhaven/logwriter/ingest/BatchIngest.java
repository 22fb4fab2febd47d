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
 * them or flood the dead letters with good ones. A refused batch is halved until the bad entry stands alone. What fails long
 * for any other reason, such as memory, is tried in smaller and smaller portions.
 */
public final class BatchIngest<E extends Received> {

    private static final int WHOLE = Integer.MAX_VALUE;

    /** After so many failures the next attempt takes half, in case that it is the size that the database can't take. */
    private static final int WHOLE_ATTEMPTS = 4;

    private final EventStore<E> store;
    private final IngestObserver observer;
    private final Backoff backoff;
    private final Pause pause;
    private final RandomGenerator random;
    private final Clock clock;

    public BatchIngest(
            EventStore<E> store,
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
    public CompletionStage<Void> ingest(List<E> batch, DeadLetters<E> deadLetters) {
        return attempt(batch, WHOLE, deadLetters, clock.instant(), 1);
    }

    private CompletionStage<Void> attempt(
            List<E> batch, int most, DeadLetters<E> deadLetters, Instant since, int attempt) {
        if (batch.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var portion = Portion.of(batch, most);
        return store.store(portion).thenCompose(outcome -> switch (outcome) {
            case Stored stored -> {
                observer.stored(stored.rows(), stored.duplicates(), Duration.between(since, clock.instant()));
                yield rest(batch, portion.size(), most, deadLetters);
            }
            case Rejected rejected -> {
                observer.refused();
                yield bisect(portion, deadLetters, rejected)
                        .thenCompose(settled -> rest(batch, portion.size(), most, deadLetters));
            }
            case Unavailable unavailable -> {
                observer.unavailable(unavailable.reason());
                int next = attempt < WHOLE_ATTEMPTS ? most : Math.max(1, portion.size() / 2);
                yield pause.of(backoff.after(attempt, random.nextDouble()))
                        .thenCompose(waited -> attempt(batch, next, deadLetters, since, attempt + 1));
            }
        });
    }

    /** What follows a portion: whole, unless that one had to be made smaller; then twice as much, or less again. */
    private CompletionStage<Void> rest(List<E> batch, int settled, int most, DeadLetters<E> deadLetters) {
        var rest = batch.subList(settled, batch.size());
        return most == WHOLE
                ? attempt(rest, WHOLE, deadLetters, clock.instant(), 1)
                : attempt(rest, 2 * settled, deadLetters, clock.instant(), WHOLE_ATTEMPTS);
    }

    /**
     * Strictly one half after the other: once an entry behind the bad one is stored, the mark is past the bad one, and a
     * crash would make it a duplicate. It has to be among the dead letters by then.
     */
    private CompletionStage<Void> bisect(List<E> batch, DeadLetters<E> deadLetters, Rejected rejected) {
        if (batch.size() == 1) {
            return deadLetters.bury(batch.getFirst(), rejected.reason());
        }
        int middle = batch.size() / 2;
        return ingest(batch.subList(0, middle), deadLetters)
                .thenCompose(first -> ingest(batch.subList(middle, batch.size()), deadLetters));
    }
}
