package io.wayhaven.syncengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SyncEngineConfigTest {

    @Test
    void whatTheGatewayMissedIsBackWithinFiveMinutes() {
        var audit = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SyncEngineConfig.class)
                .build()
                .getConfigMapping(SyncEngineConfig.class)
                .audit();

        assertThat(audit.interval().plus(audit.settle())).isLessThan(Duration.ofMinutes(5));
    }
}
