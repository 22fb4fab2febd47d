package io.wayhaven.web.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.servers.ServerReader;
import io.wayhaven.web.web.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** How the log of each server is doing. */
@Path("/servers")
public class ServersResource {

    private final ServerReader servers;
    private final Frame.Factory frames;

    ServersResource(ServerReader servers, Frame.Factory frames) {
        this.servers = servers;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> list() {
        var frame = frames.make("servers");
        return Uni.createFrom()
                .completionStage(servers::all)
                .map(all ->
                        Templates.servers(frame, all.stream().map(ServerRow::of).toList()));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> single(@RestPath String id) {
        var guild = Objects.requireNonNullElse(Parameters.filter(id, null).guild(), 0L);
        var frame = frames.make("servers");
        return Uni.createFrom()
                .completionStage(() -> servers.find(guild))
                .map(found -> found.orElseThrow(() -> new NotFoundException(
                        "There is no server " + Long.toUnsignedString(guild) + ". See the list of servers.")))
                .map(health -> Templates.server(frame, ServerView.of(health)));
    }
}
