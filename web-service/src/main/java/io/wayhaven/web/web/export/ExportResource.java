package io.wayhaven.web.web.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryPage;
import io.wayhaven.web.entry.EntryPageRequest;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.web.EntryParameters;
import io.wayhaven.web.web.api.EntryJson;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.common.util.RestMediaType;
import org.jspecify.annotations.Nullable;

/** Entries as files: page after page, at the pace at which the other side takes them. */
@Path("/api/v1")
public class ExportResource {

    private static final int BATCH = 500;

    private final EntryReader entries;
    private final Viewing viewing;

    ExportResource(EntryReader entries, Viewing viewing) {
        this.entries = entries;
        this.viewing = viewing;
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"wayhaven-log.csv\"")
    @Operation(
            summary = "Entries as CSV, newest first",
            description = "All entries that pass the filter. A text that a spreadsheet would take for a formula begins"
                    + " with an apostrophe.")
    public Multi<String> csv(@BeanParam EntryParameters parameters) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(EntryCsv::headings),
                        pages(parameters.filter(viewing.scope())).map(page -> EntryCsv.lines(page.entries())));
    }

    @GET
    @Path("export.jsonl")
    @Produces(RestMediaType.APPLICATION_NDJSON)
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"wayhaven-log.jsonl\"")
    @Operation(summary = "Entries as lines of JSON, newest first", description = "All entries that pass the filter.")
    public Multi<EntryJson> jsonl(@BeanParam EntryParameters parameters) {
        return pages(parameters.filter(viewing.scope()))
                .onItem()
                .transformToIterable(EntryPage::entries)
                .map(EntryJson::of);
    }

    private Multi<EntryPage> pages(EntryFilter filter) {
        var next = new AtomicReference<@Nullable EntryPageRequest>(new EntryPageRequest.Newest());
        return Multi.createBy().repeating().uni(() -> page(filter, next)).whilst(page -> next.get() != null);
    }

    private Uni<EntryPage> page(EntryFilter filter, AtomicReference<@Nullable EntryPageRequest> next) {
        var request = next.get();
        return request == null
                ? Uni.createFrom().item(new EntryPage(List.of(), null, null))
                : Uni.createFrom()
                        .completionStage(() -> entries.page(filter, request, BATCH))
                        .invoke(page -> {
                            var older = page.older();
                            next.set(older == null ? null : new EntryPageRequest.OlderThan(older));
                        });
    }
}
