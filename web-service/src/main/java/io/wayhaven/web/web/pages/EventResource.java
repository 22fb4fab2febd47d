package io.wayhaven.web.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.entry.MessageVersion;
import io.wayhaven.web.timeline.EventDetails;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** One event. */
@Path("/events/{id}")
public class EventResource {

    private final LogReader log;
    private final EntryReader entries;
    private final Frame.Factory frames;
    private final Viewing viewing;

    EventResource(LogReader log, EntryReader entries, Frame.Factory frames, Viewing viewing) {
        this.log = log;
        this.entries = entries;
        this.frames = frames;
        this.viewing = viewing;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> page(@RestPath String id) {
        var frame = frames.make("log");
        return find(id).chain(event -> Uni.createFrom()
                .completionStage(() -> entries.ofEvents(List.of(event.entry())))
                .map(found -> found.getOrDefault(event.entry().eventId(), List.of()))
                .chain(told -> Uni.combine()
                        .all()
                        .unis(Uni.createFrom().completionStage(() -> log.names(List.of(event.entry()))), versions(told))
                        .asTuple()
                        .map(found -> Templates.event(
                                frame, EventView.of(event, found.getItem1(), told, found.getItem2())))));
    }

    /** The payload, byte for byte as Discord sent it. */
    @GET
    @Path("raw")
    @Operation(hidden = true)
    public Uni<Response> raw(@RestPath String id) {
        return find(id).map(event -> Response.ok(event.payload().getBytes(UTF_8), MediaType.APPLICATION_JSON)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"event-" + event.entry().position() + ".json\"")
                .build());
    }

    private Uni<List<MessageVersion>> versions(List<Entry> told) {
        return told.stream()
                .map(Entry::message)
                .filter(Objects::nonNull)
                .findFirst()
                .map(message -> Uni.createFrom().completionStage(() -> entries.versions(message)))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<EventDetails> find(String id) {
        var position = Parameters.event(id);
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> log.find(position, scope))
                .map(found -> found.orElseThrow(() -> new NotFoundException("There is no event " + position
                        + " in the log. If it has just appeared in the live tail, it is stored in a moment: reload.")));
    }
}
