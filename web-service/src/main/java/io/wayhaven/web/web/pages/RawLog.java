package io.wayhaven.web.web.pages;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.EntryFeed;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.Guild;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.LogPage;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.Names;
import io.wayhaven.web.timeline.PageRequest;
import io.wayhaven.web.web.EntryAddress;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log's page as everything that Discord sent: an event is told by its entries if it has any. */
@Singleton
class RawLog {

    private static final String PATH = "/";

    private final LogReader log;
    private final EntryReader entries;
    private final EntryFeed feed;
    private final WebConfig config;

    RawLog(LogReader log, EntryReader entries, EntryFeed feed, WebConfig config) {
        this.log = log;
        this.entries = entries;
        this.feed = feed;
        this.config = config;
    }

    Uni<LogView> page(EventFilter filter, PageRequest request) {
        // Before the page is read: what it doesn't show, the feed brings
        var position = feed.settled();
        return Uni.createFrom()
                .completionStage(() -> log.page(filter, request, config.pageSize()))
                .chain(page -> Uni.combine()
                        .all()
                        .unis(
                                Uni.createFrom().completionStage(() -> log.names(page.entries())),
                                Uni.createFrom().completionStage(() -> entries.ofEvents(page.entries())),
                                Uni.createFrom().completionStage(() -> log.guilds(filter.scope())))
                        .asTuple()
                        .map(found -> view(
                                filter,
                                request,
                                page,
                                rows(page.entries(), found.getItem1(), found.getItem2()),
                                found.getItem3(),
                                position)));
    }

    private static LogView view(
            EventFilter filter,
            PageRequest request,
            LogPage page,
            List<LogRow> rows,
            List<Guild> guilds,
            long position) {
        var logged = EntryFilter.of(filter.scope(), filter.guild());
        return new LogView(
                rows,
                true,
                Choices.filter(guilds, logged),
                Choices.types(filter),
                link(filter, "newer", page.newer()),
                link(filter, "older", page.older()),
                request instanceof PageRequest.Newest ? address("/api/v1/stream", filter, "format", "rows") : null,
                page.stored() + "~" + position,
                filter.narrows(),
                EntryAddress.of(PATH, logged),
                address(PATH, EventFilter.all(filter.scope()), "view", "all"),
                EntryAddress.of("/api/v1/export.csv", logged),
                EntryAddress.of("/api/v1/export.jsonl", logged));
    }

    private static List<LogRow> rows(List<LogEntry> events, Names names, Map<String, List<Entry>> told) {
        return events.stream()
                .flatMap(event -> {
                    var lines = told.getOrDefault(event.eventId(), List.of());
                    return lines.isEmpty()
                            ? Stream.of(LogRow.of(event, names))
                            : lines.stream().map(LogRow::of);
                })
                .toList();
    }

    private static @Nullable String link(EventFilter filter, String parameter, @Nullable Object cursor) {
        return cursor == null ? null : address(PATH, filter, parameter, cursor) + "&view=all";
    }

    static String address(String path, EventFilter filter, String parameter, Object value) {
        var address = UriBuilder.fromPath(path);
        var guild = filter.guild();
        if (guild != null) {
            address.queryParam("guild", Long.toUnsignedString(guild));
        }
        var type = filter.type();
        if (type != null) {
            address.queryParam("type", "{type}").resolveTemplate("type", type);
        }
        return address.queryParam(parameter, value).build().toString();
    }
}
