package io.wayhaven.web.entry;

import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.Total;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Entries in memory instead of PostgreSQL. */
final class StoredEntries implements EntryReader {

    final List<Entry> entries = new ArrayList<>();

    @Override
    public CompletionStage<EntryPage> page(EntryFilter filter, EntryPageRequest request, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Total> count(EntryFilter filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Map<String, List<Entry>>> ofEvents(Collection<LogEntry> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<List<Entry>> changes(long after, int limit) {
        return CompletableFuture.completedStage(entries.stream()
                .filter(entry -> entry.changeNumber() > after)
                .limit(limit)
                .toList());
    }

    @Override
    public CompletionStage<List<MessageVersion>> versions(long message) {
        throw new UnsupportedOperationException();
    }
}
