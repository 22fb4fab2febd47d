package io.wayhaven.web.timeline;

import io.wayhaven.web.access.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads the stored log. Fails with {@link StoreUnavailableException} while it can't be read. */
public interface LogReader {

    /** A page of at most so many events. */
    CompletionStage<LogPage> page(EventFilter filter, PageRequest request, int limit);

    /** How many events pass, counted as far as a total goes. */
    CompletionStage<Total> count(EventFilter filter);

    /** One event, if it is stored and may be seen. */
    CompletionStage<Optional<EventDetails>> find(KafkaPosition position, Scope scope);

    /** Stored events of a partition from an offset (inclusive) to another (exclusive), in order. */
    CompletionStage<List<LogEntry>> range(int partition, long from, long to, int limit);

    /** The highest stored offset of a partition, or -1. */
    CompletionStage<Long> highestStored(int partition);

    /** What the guilds and channels of these events are called. */
    CompletionStage<Names> names(Collection<LogEntry> entries);

    /** All guilds that may be seen, by name. */
    CompletionStage<List<Guild>> guilds(Scope scope);
}
