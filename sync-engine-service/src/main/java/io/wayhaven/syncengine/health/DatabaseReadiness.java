package io.wayhaven.syncengine.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.wayhaven.syncengine.outbox.Outbox;
import io.wayhaven.syncengine.startup.Preparation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers and has its tables; the service lives on without it. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Preparation preparation;
    private final Outbox outbox;

    DatabaseReadiness(Preparation preparation, Outbox outbox) {
        this.preparation = preparation;
        this.outbox = outbox;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> preparation.done().thenCompose(ready -> outbox.backlog()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(waiting -> HealthCheckResponse.named("PostgreSQL")
                        .up()
                        .withData("outbox", waiting)
                        .build())
                .onFailure()
                .recoverWithItem(failure ->
                        HealthCheckResponse.named("PostgreSQL").down().build());
    }
}
