package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Multi;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A case as it goes on. */
@Path("/api/v1/cases/{number}/stream")
public class CaseStreamResource {

    private final CaseStream streams;
    private final Viewing viewing;

    CaseStreamResource(CaseStream streams, Viewing viewing) {
        this.streams = streams;
        this.viewing = viewing;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What becomes of a case, as it happens",
            description = "Server-sent events with rows of the case’s page. Every connection begins with all rows.")
    public Multi<OutboundSseEvent> stream(@RestPath String number) {
        return streams.open(Parameters.caseNumber("number", number), viewing.onlooker());
    }
}
