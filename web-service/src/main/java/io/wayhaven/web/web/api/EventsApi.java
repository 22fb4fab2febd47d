package io.wayhaven.web.web.api;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log for scripts. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsApi {

    private final LogReader log;
    private final WebConfig config;
    private final Viewing viewing;

    EventsApi(LogReader log, WebConfig config, Viewing viewing) {
        this.log = log;
        this.config = config;
        this.viewing = viewing;
    }

    @GET
    @Operation(summary = "Events, newest first")
    public Uni<FilteredPage<EventJson>> list(
            @RestQuery @Nullable String guild,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestQuery @Parameter(description = Parameters.COUNT) @Nullable String count) {
        var filter = Parameters.filter(viewing.scope(), guild, type);
        var request = Parameters.pageAfter(cursor);
        var wanted = Parameters.limit(limit, config.pageSize());
        var counted = Parameters.flag("count", count);
        return Uni.createFrom()
                .completionStage(() -> log.page(filter, request, wanted))
                .chain(page -> Uni.createFrom()
                        .completionStage(() -> log.names(page.entries()))
                        .map(names -> FilteredPage.of(
                                page.entries().stream()
                                        .map(entry -> EventJson.of(entry, names))
                                        .toList(),
                                page.older(),
                                filter.narrows())))
                .chain(page -> page.counted(counted, () -> log.count(filter)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One event with its payload")
    public Uni<EventJson> single(@RestPath String id) {
        var position = Parameters.event(id);
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> log.find(position, scope))
                .map(found -> found.orElseThrow(() -> new NotFoundException("There is no event " + position + ".")))
                .chain(event -> Uni.createFrom()
                        .completionStage(() -> log.names(List.of(event.entry())))
                        .map(names -> EventJson.of(event, names)));
    }
}
