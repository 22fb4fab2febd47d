package io.wayhaven.logwriter.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class IngestMonitorTest {

    private final IngestMonitor monitor = new IngestMonitor(new SimpleMeterRegistry());

    @Test
    void isInTroubleUntilTheDatabaseStores() {
        monitor.unavailable("no connection");
        assertThat(monitor.trouble()).contains("no connection");

        monitor.stored(1, 0, Duration.ZERO);
        assertThat(monitor.trouble()).isEmpty();
    }

    @Test
    void isInTroubleUntilTheDatabaseRefusesSomething() {
        monitor.unavailable("no connection");
        monitor.deadLettered();
        assertThat(monitor.trouble()).contains("no connection");

        monitor.refused();
        assertThat(monitor.trouble()).isEmpty();
    }
}
