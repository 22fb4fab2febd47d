package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.local.stack.Part;
import io.wayhaven.systemtests.harness.Completeness;
import io.wayhaven.systemtests.harness.Liveness;
import io.wayhaven.systemtests.harness.Load;
import io.wayhaven.systemtests.harness.Measured;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While Kafka or PostgreSQL is away, the services pause, stay alive and go on afterwards. */
@Order(40)
@ExtendWith(OnSharedSystem.class)
class OutageST {

    private static final int PER_SECOND = 300;
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final TestedSystem system;
    private final Completeness completeness;

    OutageST(TestedSystem system) {
        this.system = system;
        this.completeness = new Completeness(system);
    }

    @Test
    void losesNothingWhileKafkaIsAway() {
        takeAway("Kafka", system.stack().kafka(), 1);
    }

    @Test
    void losesNothingWhilePostgresIsAway() {
        takeAway("PostgreSQL", system.stack().postgres(), 2);
    }

    private void takeAway(String name, Part part, long seed) {
        try (Liveness liveness = Liveness.watch(system);
                Load load = Load.start(system.discord(), system.discord().guilds(), PER_SECOND, seed)) {
            // Given
            await("some load").until(() -> load.minted() > PER_SECOND);

            // When
            part.stop();
            await(name + " is away for a while")
                    .during(OUTAGE)
                    .atMost(OUTAGE.plusSeconds(10))
                    .untilAsserted(() -> assertThat(liveness.complaints()).isEmpty());
            long owed = system.discord().lastEvent();
            part.start();
            Duration backlog = awaitStored(owed);

            // Then
            Measured.print(
                    "%s away for %d s at %.0f/s: what was sent until its return is stored %s later, with the load going on",
                    name, OUTAGE.toSeconds(), load.rate(), Measured.seconds(backlog));
            load.close();
            Measured.print("%s: level %s after the load", name, Measured.seconds(completeness.awaitCaughtUp(LIMIT)));
            assertThat(load.failed()).as("dispatches without a session").isZero();
            assertThat(liveness.complaints()).isEmpty();
            assertThat(liveness.answers()).isPositive();
        }
        completeness.assertNothingLostOrDoubled();
        assertThat(system.topics().hasDeadLetterTopics()).isTrue();
        assertThat(system.topics().deadLetters()).isEmpty();
    }

    private Duration awaitStored(long owed) {
        long began = System.nanoTime();
        await("the backlog is stored")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> system.rows().dispatchCount() >= owed);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
