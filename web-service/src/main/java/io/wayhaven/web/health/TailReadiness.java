package io.wayhaven.web.health;

import io.wayhaven.web.tail.ReplayRing;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the topic has been joined. */
@Readiness
@ApplicationScoped
class TailReadiness implements HealthCheck {

    private final ReplayRing ring;

    TailReadiness(ReplayRing ring) {
        this.ring = ring;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live tail").status(ring.ready()).build();
    }
}
