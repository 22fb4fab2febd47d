package io.wayhaven.web.tail;

import io.wayhaven.web.access.Scope;
import io.wayhaven.web.timeline.EventDetails;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.Guild;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.LogPage;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.Names;
import io.wayhaven.web.timeline.PageRequest;
import io.wayhaven.web.timeline.Total;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A log in memory, as far as the tail reads it. */
final class StoredLog implements LogReader {

    private final List<LogEntry> stored = new ArrayList<>();

    void store(LogEntry entry) {
        stored.add(entry);
    }

    @Override
    public CompletionStage<List<LogEntry>> range(int partition, long from, long to, int limit) {
        return CompletableFuture.completedStage(stored.stream()
                .filter(entry -> entry.position().partition() == partition
                        && entry.position().offset() >= from
                        && entry.position().offset() < to)
                .sorted(Comparator.comparing(entry -> entry.position().offset()))
                .limit(limit)
                .toList());
    }

    @Override
    public CompletionStage<Long> highestStored(int partition) {
        return CompletableFuture.completedStage(stored.stream()
                .map(LogEntry::position)
                .filter(position -> position.partition() == partition)
                .mapToLong(KafkaPosition::offset)
                .max()
                .orElse(-1));
    }

    @Override
    public CompletionStage<LogPage> page(EventFilter filter, PageRequest request, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Total> count(EventFilter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Optional<EventDetails>> find(KafkaPosition position, Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Names> names(Collection<LogEntry> entries) {
        return CompletableFuture.completedStage(new Names(Map.of(), Map.of()));
    }

    @Override
    public CompletionStage<List<Guild>> guilds(Scope scope) {
        throw new UnsupportedOperationException();
    }
}
