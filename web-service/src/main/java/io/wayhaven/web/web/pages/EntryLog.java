package io.wayhaven.web.web.pages;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.EntryCursor;
import io.wayhaven.web.entry.EntryFeed;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryPage;
import io.wayhaven.web.entry.EntryPageRequest;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.Guild;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.web.EntryAddress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log's page as entries. */
@Singleton
class EntryLog {

    private static final String PATH = "/";

    private final EntryReader entries;
    private final EntryFeed feed;
    private final LogReader log;
    private final WebConfig config;

    EntryLog(EntryReader entries, EntryFeed feed, LogReader log, WebConfig config) {
        this.entries = entries;
        this.feed = feed;
        this.log = log;
        this.config = config;
    }

    Uni<LogView> page(EntryFilter filter, EntryPageRequest request) {
        // Before the page is read: what it doesn't show, the feed brings
        var position = feed.settled();
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().completionStage(() -> entries.page(filter, request, config.pageSize())),
                        Uni.createFrom().completionStage(() -> log.guilds(filter.scope())))
                .asTuple()
                .map(found -> view(filter, request, found.getItem1(), found.getItem2(), position));
    }

    private static LogView view(
            EntryFilter filter, EntryPageRequest request, EntryPage page, List<Guild> guilds, long position) {
        return new LogView(
                inReadingOrder(page.entries()).stream().map(LogRow::of).toList(),
                false,
                Choices.filter(guilds, filter),
                List.of(),
                link(filter, "newer", page.newer()),
                link(filter, "older", page.older()),
                request instanceof EntryPageRequest.Newest
                        ? EntryAddress.of("/api/v1/entries/stream", filter, "format", "rows")
                        : null,
                Long.toString(position),
                filter.narrows(),
                PATH,
                RawLog.address(PATH, new EventFilter(filter.scope(), filter.guild(), null), "view", "all"),
                EntryAddress.of("/api/v1/export.csv", filter),
                EntryAddress.of("/api/v1/export.jsonl", filter));
    }

    private static @Nullable String link(EntryFilter filter, String parameter, @Nullable EntryCursor cursor) {
        return cursor == null ? null : EntryAddress.of(PATH, filter, parameter, cursor);
    }

    /** Events newest first, but what one event tells in its order. */
    private static List<Entry> inReadingOrder(List<Entry> newestFirst) {
        var ordered = new ArrayList<Entry>();
        var begin = 0;
        for (var entry : newestFirst) {
            if (begin < ordered.size()
                    && !ordered.get(begin).key().eventId().equals(entry.key().eventId())) {
                begin = ordered.size();
            }
            ordered.add(begin, entry);
        }
        return ordered;
    }
}
