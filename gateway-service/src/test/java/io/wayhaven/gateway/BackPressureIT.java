package io.wayhaven.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.stage.Stage;
import io.wayhaven.simulator.SimulatorOptions;
import io.wayhaven.simulator.gateway.GatewayLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka is away for longer than memory lasts. */
class BackPressureIT {
    @Test
    void stopsReadingWhenMemoryIsFullAndCatchesUpAfterwards(@TempDir Path folder) {
        var options = SimulatorOptions.defaults()
                .withGateway(GatewayLimits.defaults().withHeartbeatInterval(Duration.ofSeconds(2)));
        try (var stage = new Stage(folder, options)) {
            // Given a budget of a few events
            var gateway = stage.gateway(Map.of(
                    "wayhaven.discord.token",
                    SimulatorOptions.defaults().token(),
                    "wayhaven.gateway.in-flight-bytes",
                    "30000"));
            gateway.awaitReady();
            stage.messages(10);
            stage.stopKafka();

            // When more arrive than fit, and the silent connection is given up in the meantime
            stage.messages(80);
            gateway.awaitLine("shard 0 reconnects in");

            // Then
            assertThat(gateway.health("live")).contains("\"status\": \"UP\"");
            stage.startKafka();
            try (var log = stage.reader(Topics.DISCORD_EVENTS)) {
                stage.messages(10);
                stage.awaitEverythingIn(log);
            }
            gateway.awaitReady();
            assertThat(stage.control("/sessions")).hasSize(1);
            await().until(() -> gateway.metrics().contains("wayhaven_gateway_lag_events 0.0"));
        }
    }
}
