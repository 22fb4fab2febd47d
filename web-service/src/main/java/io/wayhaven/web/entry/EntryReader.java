package io.wayhaven.web.entry;

import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.Total;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Reads the stored entries. Fails with {@link io.wayhaven.web.timeline.StoreUnavailableException} while they can't be
 * read.
 */
public interface EntryReader {

    /** A page of at most so many entries. */
    CompletionStage<EntryPage> page(EntryFilter filter, EntryPageRequest request, int limit);

    /** How many entries pass, counted as far as a total goes. */
    CompletionStage<Total> count(EntryFilter filter);

    /** The entries of events, by event id, in their order; an event without entries is missing. */
    CompletionStage<Map<String, List<Entry>>> ofEvents(Collection<LogEntry> events);

    /** What changed after a number, in the order of the numbers. */
    CompletionStage<List<Entry>> changes(long after, int limit);

    /** Every form that a message was seen in, oldest first. */
    CompletionStage<List<MessageVersion>> versions(long message);
}
