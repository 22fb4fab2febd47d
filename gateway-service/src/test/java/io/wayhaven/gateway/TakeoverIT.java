package io.wayhaven.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.stage.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes come and go, one session stays. */
class TakeoverIT {
    @Test
    void goesOnWithTheSessionAfterARestartAndAfterATakeover(@TempDir Path folder) {
        try (var stage = new Stage(folder);
                var log = stage.reader(Topics.DISCORD_EVENTS)) {
            // Given
            var first = stage.gateway();
            first.awaitReady();
            stage.messages(50);

            // When it is killed
            first.kill();
            stage.messages(20);
            var second = stage.gateway();
            second.awaitLine("shard 0 resumed in \\d+ ms");
            second.awaitLine("shard 0 taken over after \\d+ ms");

            // When a standby takes over from one that is killed
            var standby = stage.gateway();
            standby.awaitStandby();
            stage.messages(20);
            second.kill();
            stage.messages(20);
            standby.awaitLine("shard 0 resumed in \\d+ ms");

            // When one stops in order
            var third = stage.gateway();
            third.awaitStandby();
            stage.messages(20);
            standby.terminate();
            standby.awaitLine("shard 0 released: sequence=\\d+, not acknowledged by Kafka=0");
            stage.messages(20);
            third.awaitLine("shard 0 resumed in \\d+ ms");

            // Then
            stage.awaitEverythingIn(log);
            assertThat(stage.control("/sessions")).hasSize(1);
            assertThat(log.ids()).allMatch(id -> id.matches("0:[^:]+:[1-9][0-9]*"));
        }
    }
}
