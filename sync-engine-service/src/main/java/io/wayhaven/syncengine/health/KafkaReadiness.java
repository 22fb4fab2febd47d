package io.wayhaven.syncengine.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while Kafka is there; the service lives on without it. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

    private final KafkaReach kafka;

    KafkaReadiness(KafkaReach kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder()
                .name("Kafka")
                .status(kafka.reachable())
                .withData("servers", kafka.servers())
                .build();
    }
}
