package io.wayhaven.logwriter.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.wayhaven.logwriter.store.DatabaseProbe;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while PostgreSQL answers. Stands in for the checks of the datasources, which would hang with a server that is
 * silent.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements AsyncHealthCheck {

    private final DatabaseProbe probe;

    DatabaseReadiness(DatabaseProbe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.answers()
                .map(answers ->
                        HealthCheckResponse.named("PostgreSQL").status(answers).build());
    }
}
