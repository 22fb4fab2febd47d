package io.wayhaven.web.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.store.SchemaProbe;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the tables of log-writer and sync-engine are there. */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {

    private final SchemaProbe probe;

    SchemaReadiness(SchemaProbe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var response = HealthCheckResponse.named("tables of log-writer and sync-engine");
        return probe.missing()
                .map(missing -> missing.isEmpty()
                        ? response.up().build()
                        : response.down()
                                .withData("missing", String.join(", ", missing))
                                .build())
                .onFailure()
                .recoverWithItem(() ->
                        response.down().withData("database", "unreachable").build());
    }
}
