package io.wayhaven.logwriter.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while events can flow: the consumer is in its group and no batch waits for PostgreSQL. Liveness depends on
 * neither: a restart would bring back neither Kafka nor PostgreSQL.
 */
@Readiness
@ApplicationScoped
public class IngestReadiness implements HealthCheck {

    private final IngestMonitor monitor;

    IngestReadiness(IngestMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Ingest")
                .withData("partitions", monitor.partitions())
                .status(monitor.isMember() && monitor.trouble().isEmpty());
        monitor.trouble().ifPresent(reason -> response.withData("waiting", reason));
        return response.build();
    }
}
