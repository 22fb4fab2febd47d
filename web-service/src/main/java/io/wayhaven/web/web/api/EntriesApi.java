package io.wayhaven.web.web.api;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.web.EntryParameters;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the log means, for scripts. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class EntriesApi {

    private final EntryReader entries;
    private final WebConfig config;
    private final Viewing viewing;

    EntriesApi(EntryReader entries, WebConfig config, Viewing viewing) {
        this.entries = entries;
        this.config = config;
        this.viewing = viewing;
    }

    @GET
    @Path("entries")
    @Operation(
            summary = "Entries, newest first",
            description = "What happened, to whom, by whom. An entry can be amended as more becomes known: its"
                    + " revision grows.")
    public Uni<FilteredPage<EntryJson>> list(
            @BeanParam EntryParameters parameters,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestQuery @Parameter(description = Parameters.COUNT) @Nullable String count) {
        var filter = parameters.filter(viewing.scope());
        var request = EntryParameters.pageAfter(cursor);
        var wanted = Parameters.limit(limit, config.pageSize());
        var counted = Parameters.flag("count", count);
        return Uni.createFrom()
                .completionStage(() -> entries.page(filter, request, wanted))
                .map(page -> FilteredPage.of(
                        page.entries().stream().map(EntryJson::of).toList(), page.older(), filter.narrows()))
                .chain(page -> page.counted(counted, () -> entries.count(filter)));
    }
}
