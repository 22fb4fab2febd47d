package io.wayhaven.logwriter.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Whether a consumer lives, by what its client measures. An assignment is no evidence: it is told once, and nobody takes
 * it back while Kafka is away or nothing polls.
 */
@ApplicationScoped
public class ConsumerPulse {

    /** The session's timeout: after such a silence the group goes on without this writer. */
    private static final double LIMIT_SECONDS = 10;

    private final KafkaClientService clients;

    ConsumerPulse(KafkaClientService clients) {
        this.clients = clients;
    }

    /** Whether it polls, and sends heartbeats to a coordinator that has taken it into the group. */
    public boolean beats(String channel) {
        var consumer = clients.getConsumer(channel);
        if (consumer == null) {
            return false;
        }
        var metrics = consumer.unwrap().metrics();
        return isRecent(metrics, "consumer-metrics", "last-poll-seconds-ago")
                && isRecent(metrics, "consumer-coordinator-metrics", "last-heartbeat-seconds-ago");
    }

    /** A closed client has no metrics; what never happened was -1 seconds ago. */
    private static boolean isRecent(Map<MetricName, ? extends Metric> metrics, String group, String name) {
        return metrics.entrySet().stream()
                .filter(metric -> metric.getKey().group().equals(group)
                        && metric.getKey().name().equals(name))
                .map(metric -> metric.getValue().metricValue())
                .anyMatch(value -> value instanceof Number seconds
                        && seconds.doubleValue() >= 0
                        && seconds.doubleValue() < LIMIT_SECONDS);
    }
}
