package io.wayhaven.web.web.api;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.cases.CasePage;
import io.wayhaven.web.cases.CaseReader;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Cases and deliveries for scripts. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class CasesApi {

    private final CaseReader cases;
    private final WebConfig config;
    private final Viewing viewing;

    CasesApi(CaseReader cases, WebConfig config, Viewing viewing) {
        this.cases = cases;
        this.config = config;
        this.viewing = viewing;
    }

    @GET
    @Path("cases")
    @Operation(summary = "Cases, newest first")
    public Uni<Page<CaseJson>> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        var request = Parameters.casePage("cursor", cursor, null);
        var scope = viewing.scope();
        var wanted = Parameters.limit(limit, config.pageSize());
        return Uni.createFrom()
                .completionStage(() -> cases.page(request, wanted, scope))
                .map(page -> new Page<>(page.cases().stream().map(CaseJson::of).toList(), next(page)));
    }

    @GET
    @Path("cases/{number}")
    @Operation(summary = "One case")
    public Uni<CaseJson> single(@RestPath String number) {
        var scope = viewing.scope();
        var wanted = Parameters.caseNumber("number", number);
        return Uni.createFrom()
                .completionStage(() -> cases.find(wanted, scope))
                .map(found -> found.map(CaseJson::of)
                        .orElseThrow(() -> new NotFoundException("There is no case " + wanted + ".")));
    }

    @GET
    @Path("deliveries")
    @Operation(summary = "What became of a case, guild by guild")
    public Uni<Page<DeliveryJson>> deliveries(@RestQuery("case") @Nullable String number) {
        var scope = viewing.scope();
        var wanted = Parameters.caseNumber("case", Objects.requireNonNullElse(number, ""));
        return Uni.createFrom()
                .completionStage(() -> cases.deliveries(wanted, scope))
                .map(rows -> new Page<>(rows.stream().map(DeliveryJson::of).toList(), null));
    }

    private static @Nullable String next(CasePage page) {
        var older = page.older();
        return older == null ? null : older.toString();
    }
}
