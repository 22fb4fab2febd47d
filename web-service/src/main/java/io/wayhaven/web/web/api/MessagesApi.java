package io.wayhaven.web.web.api;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.entry.MessageReader;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Messages for scripts. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesApi {

    private final MessageReader messages;
    private final EntryReader entries;
    private final Viewing viewing;

    MessagesApi(MessageReader messages, EntryReader entries, Viewing viewing) {
        this.messages = messages;
        this.entries = entries;
        this.viewing = viewing;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One message in every form that is kept")
    public Uni<MessageJson> single(@RestPath String id) {
        var message = Parameters.message(id);
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> messages.find(message, scope))
                .map(found -> found.orElseThrow(() -> new NotFoundException(
                        "Nothing is kept of the message " + Long.toUnsignedString(message) + ".")))
                .chain(record -> Uni.createFrom()
                        .completionStage(() -> entries.versions(message))
                        .map(versions -> MessageJson.of(record, versions)));
    }
}
