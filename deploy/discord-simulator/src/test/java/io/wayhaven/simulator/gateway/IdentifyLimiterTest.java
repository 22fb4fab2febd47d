package io.wayhaven.simulator.gateway;

import static io.wayhaven.simulator.gateway.IdentifyLimiter.Verdict.ALLOWED;
import static io.wayhaven.simulator.gateway.IdentifyLimiter.Verdict.DAY_USED_UP;
import static io.wayhaven.simulator.gateway.IdentifyLimiter.Verdict.TOO_FAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentifyLimiterTest {

    private static final long START = 1_000_000_000_000L;

    @Test
    void allowsOneShardOfEachBucketPerWindow() {
        var limiter = new IdentifyLimiter(GatewayLimits.defaults().withIdentifies(2, Duration.ofSeconds(5), 10));
        assertThat(limiter.identify(0, START)).isEqualTo(ALLOWED);
        assertThat(limiter.identify(1, START)).isEqualTo(ALLOWED);
        assertThat(limiter.identify(2, START + 4_999)).isEqualTo(TOO_FAST);
        assertThat(limiter.identify(2, START + 5_000)).isEqualTo(ALLOWED);
        assertThat(limiter.remaining(START + 5_000)).isEqualTo(7);
    }

    @Test
    void endsTheDayWhenItIsUsedUp() {
        var limiter = new IdentifyLimiter(GatewayLimits.defaults().withIdentifies(1, Duration.ofMillis(1), 1));
        assertThat(limiter.identify(0, START)).isEqualTo(ALLOWED);
        assertThat(limiter.identify(0, START + 10)).isEqualTo(DAY_USED_UP);
        assertThat(limiter.identify(0, START + Duration.ofDays(1).toMillis())).isEqualTo(ALLOWED);
    }
}
