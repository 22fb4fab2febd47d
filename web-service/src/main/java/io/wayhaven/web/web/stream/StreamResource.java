package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Multi;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.web.EntryParameters;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log, live. */
@Path("/api/v1")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class StreamResource {

    private static final String ROWS = "rows";

    private final Sources sources;
    private final LiveStream streams;
    private final Viewing viewing;

    StreamResource(Sources sources, LiveStream streams, Viewing viewing) {
        this.sources = sources;
        this.streams = streams;
        this.viewing = viewing;
    }

    @GET
    @Path("stream")
    @Operation(
            summary = "Events as they happen",
            description =
                    "Server-sent events. Each id says up to where you have the log: reconnect with it as Last-Event-ID"
                            + " (or ?after=) and nothing is missing, and nothing that this stream has sent before its id"
                            + " comes again. An event that was published twice, as happens when the gateway resumes, is"
                            + " sent once by a process that has seen both copies; one that started in between can send"
                            + " the second copy under an id of its own.")
    public Multi<OutboundSseEvent> events(
            @RestQuery @Nullable String guild,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String after,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId) {
        var filter = Parameters.filter(viewing.scope(), guild, type);
        var position = position(lastEventId, after);
        if (!ROWS.equals(format)) {
            return streams.open(sources.events(filter, position), viewing.onlooker());
        }
        var told = EntryFilter.of(filter.scope(), filter.guild());
        return sources.watched(streams.open(sources.both(filter, told, position), viewing.onlooker()));
    }

    @GET
    @Path("entries/stream")
    @Operation(
            summary = "Entries as they are written and amended",
            description =
                    "Server-sent events. Reconnect with the last id as Last-Event-ID (or ?after=) and nothing is missing;"
                            + " an entry may come again. An entry that is amended comes again with a higher revision.")
    public Multi<OutboundSseEvent> entries(
            @BeanParam EntryParameters parameters,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String after,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId) {
        var source =
                sources.entries(parameters.filter(viewing.scope()), position(lastEventId, after), ROWS.equals(format));
        return sources.watched(streams.open(source, viewing.onlooker()));
    }

    /** What the browser remembers is newer than what the page was made with. */
    private static @Nullable String position(@Nullable String lastEventId, @Nullable String after) {
        return lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
    }
}
