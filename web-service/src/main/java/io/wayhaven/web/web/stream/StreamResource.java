package io.wayhaven.web.web.stream;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.wayhaven.web.tail.ReplayRing;
import io.wayhaven.web.tail.TailReader;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.PositionVector;
import io.wayhaven.web.web.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The live tail. */
@Path("/api/v1/stream")
public class StreamResource {

    private final ReplayRing ring;
    private final LogReader log;
    private final TailStream streams;
    private final SecurityIdentity identity;

    StreamResource(ReplayRing ring, LogReader log, TailStream streams, SecurityIdentity identity) {
        this.ring = ring;
        this.log = log;
        this.streams = streams;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Events as they happen",
            description =
                    "Server-sent events. Each id says up to where you have the log: reconnect with it as Last-Event-ID"
                            + " (or ?after=) and nothing is missing, and nothing that this stream has sent before its id"
                            + " comes again. An event that was published twice, as happens when the gateway resumes, is"
                            + " sent once by a process that has seen both copies; one that started in between can send"
                            + " the second copy under an id of its own.")
    public Multi<OutboundSseEvent> stream(
            @RestQuery @Nullable String guild,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String after,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId) {
        var position = position(lastEventId, after);
        var reader = new TailReader(ring, log, Parameters.filter(guild, type), position);
        return streams.open(
                reader, "rows".equals(format), identity.getPrincipal().getName());
    }

    /** What the browser remembers is newer than what the page was made with. */
    private static @Nullable PositionVector position(@Nullable String lastEventId, @Nullable String after) {
        var text = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
        return text == null
                ? null
                : Parameters.read("after", text, PositionVector::parse, "the id of an event of this stream, as it was");
    }
}
