package io.wayhaven.logwriter.health;

import io.wayhaven.logwriter.messaging.ConsumerPulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready while events can flow: the consumer lives in its group and no batch waits for PostgreSQL. Liveness depends on
 * neither: a restart would bring back neither Kafka nor PostgreSQL.
 */
abstract class StreamReadiness implements HealthCheck {

    private final String name;
    private final String channel;
    private final StreamMonitor monitor;
    private final ConsumerPulse pulse;

    StreamReadiness(String name, String channel, StreamMonitor monitor, ConsumerPulse pulse) {
        this.name = name;
        this.channel = channel;
        this.monitor = monitor;
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(name)
                .withData("partitions", monitor.partitions())
                .status(pulse.beats(channel) && monitor.trouble().isEmpty());
        monitor.trouble().ifPresent(reason -> response.withData("waiting", reason));
        return response.build();
    }
}
