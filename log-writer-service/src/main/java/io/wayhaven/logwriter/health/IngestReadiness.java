package io.wayhaven.logwriter.health;

import io.wayhaven.logwriter.messaging.ConsumerPulse;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while events can flow: the consumer lives in its group and no batch waits for PostgreSQL. Liveness depends on
 * neither: a restart would bring back neither Kafka nor PostgreSQL.
 */
@Readiness
@ApplicationScoped
public class IngestReadiness implements HealthCheck {

    private final IngestMonitor monitor;
    private final ConsumerPulse pulse;

    IngestReadiness(IngestMonitor monitor, ConsumerPulse pulse) {
        this.monitor = monitor;
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Ingest")
                .withData("partitions", monitor.partitions())
                .status(pulse.beats() && monitor.trouble().isEmpty());
        monitor.trouble().ifPresent(reason -> response.withData("waiting", reason));
        return response.build();
    }
}
