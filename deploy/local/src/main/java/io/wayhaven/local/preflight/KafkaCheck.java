package io.wayhaven.local.preflight;

import io.wayhaven.local.UserMistake;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * Asks a broker of somebody else's whether it is there.
 *
 * @param bootstrapServers host and port, several of them with commas between
 */
public record KafkaCheck(String bootstrapServers) {
    private static final int LIMIT_MILLIS = 8_000;
    private static final String REMEDY =
            "start it or correct KAFKA_BOOTSTRAP_SERVERS, or unset that to use the embedded Kafka.";

    /** @throws UserMistake if it isn't */
    public void run() {
        boolean anyListens = Arrays.stream(bootstrapServers.split(",")).anyMatch(Tcp::listens);
        if (!anyListens) {
            throw new UserMistake("Kafka cannot be reached at " + bootstrapServers + "; " + REMEDY);
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                LIMIT_MILLIS,
                "default.api.timeout.ms",
                LIMIT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
        } catch (KafkaException | ExecutionException e) {
            throw new UserMistake("What listens at " + bootstrapServers + " does not answer as Kafka; " + REMEDY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserMistake("Stopped while asking Kafka.");
        }
    }
}
