package io.wayhaven.web.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.PageRequest;
import io.wayhaven.web.web.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log. */
@Path("/")
public class LogResource {

    private static final String STREAM = "/api/v1/stream";

    private final LogReader log;
    private final WebConfig config;
    private final Frame.Factory frames;

    LogResource(LogReader log, WebConfig config, Frame.Factory frames) {
        this.log = log;
        this.config = config;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> page(
            @RestQuery @Nullable String guild,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String older,
            @RestQuery @Nullable String newer) {
        var filter = Parameters.filter(guild, type);
        var request = Parameters.page(older, newer);
        var frame = frames.make("log");
        return Uni.createFrom()
                .completionStage(() -> log.page(filter, request, config.pageSize()))
                .chain(page -> Uni.combine()
                        .all()
                        .unis(
                                Uni.createFrom().completionStage(() -> log.names(page.entries())),
                                Uni.createFrom().completionStage(log::guilds))
                        .asTuple()
                        .map(names -> Templates.log(
                                frame,
                                new LogView(
                                        page.entries().stream()
                                                .map(entry -> LogRow.of(entry, names.getItem1()))
                                                .toList(),
                                        Choices.guilds(names.getItem2(), filter),
                                        Choices.types(filter),
                                        address("/", filter, "newer", page.newer()),
                                        address("/", filter, "older", page.older()),
                                        stream(filter, request),
                                        page.stored().toString(),
                                        !filter.equals(EventFilter.NONE)))));
    }

    private static @Nullable String stream(EventFilter filter, PageRequest request) {
        return request instanceof PageRequest.Newest ? address(STREAM, filter, "format", "rows") : null;
    }

    private static @Nullable String address(String path, EventFilter filter, String parameter, @Nullable Object value) {
        if (value == null) {
            return null;
        }
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
