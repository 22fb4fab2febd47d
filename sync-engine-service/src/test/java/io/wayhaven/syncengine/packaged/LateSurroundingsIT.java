package io.wayhaven.syncengine.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that starts first waits for the others. */
class LateSurroundingsIT {

    private static final String DATABASE = "late";

    @Test
    void kafkaAndPostgresMayComeLater(@TempDir Path folder) {
        // Given a place for each, where nobody is
        var kafka = KafkaSettings.onFreePorts(folder.resolve("kafka"));
        try (var discord = DiscordSimulator.start(SimulatorOptions.defaults());
                var postgres = stoppedPostgres(folder);
                var engine = EngineProcess.start(
                        EngineProcess.settings(discord, kafka.bootstrapServers(), postgres.settings(), DATABASE))) {

            // Then the service lives, and says what it waits for
            engine.awaitLine("waiting for Kafka servers=" + kafka.bootstrapServers());
            engine.awaitLine("waiting for PostgreSQL reason=\"Connection to 127.0.0.1:");
            engine.awaitStatus("/q/health/started", 200);
            engine.awaitStatus("/q/health/live", 200);
            assertThat(engine.get("/q/health/ready").statusCode()).isEqualTo(503);

            // When they come
            postgres.start();
            try (var broker = EmbeddedKafka.start(kafka);
                    var topics = new KafkaTopics(broker.bootstrapServers())) {
                topics.ensure(Topics.all(1));

                // Then it goes on
                engine.awaitStatus("/q/health/ready", 200);
                assertThat(engine.get("/q/health/live").statusCode()).isEqualTo(200);
                await().untilAsserted(() ->
                        assertThat(engine.get("/q/metrics").body()).contains("wayhaven_outbox_backlog 0"));
                engine.terminate();
            }
            assertThat(engine.lines())
                    .satisfiesOnlyOnce(line -> assertThat(line).contains("waiting for Kafka"))
                    .satisfiesOnlyOnce(line -> assertThat(line).contains("waiting for PostgreSQL", "refused"))
                    .noneMatch(line -> line.startsWith("Caused by: ") || line.startsWith("\tat "));
        }
    }

    private static EmbeddedPostgres stoppedPostgres(Path folder) {
        var postgres = EmbeddedPostgres.start(
                PostgresSettings.onFreePort(folder.resolve("postgres"), "a password", Durability.THROWAWAY));
        postgres.createDatabase(DATABASE);
        postgres.stop();
        return postgres;
    }
}
