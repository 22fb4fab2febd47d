package io.wayhaven.web.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.web.EntryParameters;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log: what was logged, or everything that Discord sent. */
@Path("/")
public class LogResource {

    private static final String RAW = "all";

    private final EntryLog entries;
    private final RawLog raw;
    private final Frame.Factory frames;
    private final Viewing viewing;

    LogResource(EntryLog entries, RawLog raw, Frame.Factory frames, Viewing viewing) {
        this.entries = entries;
        this.raw = raw;
        this.frames = frames;
        this.viewing = viewing;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> page(
            @BeanParam EntryParameters parameters,
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String older,
            @RestQuery @Nullable String newer) {
        var frame = frames.make("log");
        // A type is one of Discord's: such an address means what Discord sent
        var page = RAW.equals(view) || type != null && !type.isBlank()
                ? raw.page(Parameters.filter(viewing.scope(), parameters.guild, type), Parameters.page(older, newer))
                : entries.page(parameters.filter(viewing.scope()), EntryParameters.page(older, newer));
        return page.map(log -> Templates.log(frame, log));
    }
}
