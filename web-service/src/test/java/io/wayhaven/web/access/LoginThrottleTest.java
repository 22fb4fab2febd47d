package io.wayhaven.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.EPOCH;
    private final LoginThrottle throttle = new LoginThrottle(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void slowsDownAnAddressMoreAndMore() {
        fail(4);
        assertThat(throttle.wait("a")).isZero();

        fail(1);
        assertThat(throttle.wait("a")).isEqualTo(Duration.ofSeconds(15));
        assertThat(throttle.wait("b")).isZero();

        now = now.plusSeconds(15);
        assertThat(throttle.wait("a")).isZero();
        fail(1);
        assertThat(throttle.wait("a")).isEqualTo(Duration.ofSeconds(30));

        fail(100);
        assertThat(throttle.wait("a")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void forgetsAfterASuccessOrAnHour() {
        fail(5);
        throttle.succeeded("a");
        assertThat(throttle.wait("a")).isZero();

        fail(5);
        now = now.plus(Duration.ofMinutes(61));
        fail(1);
        assertThat(throttle.wait("a")).isZero();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            throttle.failed("a");
        }
    }
}
