package io.wayhaven.web.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryPageRequest;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.entry.MessageReader;
import io.wayhaven.web.entry.MessageRecord;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** One message: what it said before, and what became of it. */
@Path("/messages")
public class EditsResource {

    private static final int MOST_ENTRIES = 50;

    private final MessageReader messages;
    private final EntryReader entries;
    private final Frame.Factory frames;
    private final Viewing viewing;

    EditsResource(MessageReader messages, EntryReader entries, Frame.Factory frames, Viewing viewing) {
        this.messages = messages;
        this.entries = entries;
        this.frames = frames;
        this.viewing = viewing;
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> page(@RestPath String id) {
        var message = Parameters.message(id);
        var frame = frames.make("log");
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> messages.find(message, scope))
                .map(
                        found -> found.orElseThrow(
                                () -> new NotFoundException(
                                        "Nothing is kept of the message "
                                                + Long.toUnsignedString(message)
                                                + ": it was never seen, its time is over, or it belongs to a"
                                                + " server that you don’t moderate. The log may still tell about it: search it by the message’s id.")))
                .chain(record -> view(record, scope))
                .map(view -> Templates.edits(frame, view));
    }

    private Uni<EditsView> view(MessageRecord message, Scope scope) {
        var filter = EntryFilter.ofMessage(scope, message.id());
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().completionStage(() -> entries.versions(message.id())),
                        Uni.createFrom()
                                .completionStage(
                                        () -> entries.page(filter, new EntryPageRequest.Newest(), MOST_ENTRIES)))
                .with((versions, page) -> EditsView.of(message, versions, page.entries()));
    }
}
