package io.wayhaven.web.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.servers.ServerReader;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
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
    private final Viewing viewing;

    ServersResource(ServerReader servers, Frame.Factory frames, Viewing viewing) {
        this.servers = servers;
        this.frames = frames;
        this.viewing = viewing;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> list() {
        var frame = frames.make("servers");
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> servers.all(scope))
                .map(all ->
                        Templates.servers(frame, all.stream().map(ServerRow::of).toList()));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> single(@RestPath String id) {
        var guild = Objects.requireNonNullElse(
                Parameters.filter(viewing.scope(), id, null).guild(), 0L);
        var frame = frames.make("servers");
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> servers.find(guild, scope))
                .map(found -> found.orElseThrow(() -> new NotFoundException(
                        "There is no server " + Long.toUnsignedString(guild) + ". See the list of servers.")))
                .map(health -> Templates.server(frame, ServerView.of(health)));
    }
}
