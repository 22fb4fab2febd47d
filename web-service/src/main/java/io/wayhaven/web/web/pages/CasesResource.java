package io.wayhaven.web.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.cases.CaseReader;
import io.wayhaven.web.web.Parameters;
import io.wayhaven.web.web.login.Viewing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Cases, and one of them. */
@Path("/cases")
public class CasesResource {

    private final CaseReader cases;
    private final WebConfig config;
    private final Frame.Factory frames;
    private final Viewing viewing;

    CasesResource(CaseReader cases, WebConfig config, Frame.Factory frames, Viewing viewing) {
        this.cases = cases;
        this.config = config;
        this.frames = frames;
        this.viewing = viewing;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery @Nullable String older, @RestQuery @Nullable String newer) {
        var request = Parameters.casePage(older, newer);
        var frame = frames.make("cases");
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> cases.page(request, config.pageSize(), scope))
                .map(page -> Templates.cases(
                        frame,
                        new CasesView(page.cases().stream().map(CaseView::of).toList(), page.newer(), page.older())));
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> single(@RestPath String number) {
        var caseNumber = Parameters.caseNumber("number", number);
        var frame = frames.make("cases");
        var scope = viewing.scope();
        return Uni.createFrom()
                .completionStage(() -> cases.find(caseNumber, scope))
                .map(found -> found.orElseThrow(
                        () -> new NotFoundException("There is no case " + caseNumber + ". See the list of cases.")))
                .chain(record -> Uni.createFrom()
                        .completionStage(() -> cases.deliveries(caseNumber, scope))
                        .map(rows -> Templates.single(frame, CaseView.of(record, rows))));
    }
}
