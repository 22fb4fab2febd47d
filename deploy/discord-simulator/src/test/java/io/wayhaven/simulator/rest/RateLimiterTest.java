package io.wayhaven.simulator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final RestLimits.Bucket TWO_PER_SECOND = new RestLimits.Bucket(2, Duration.ofSeconds(1));

    private final RateLimiter limiter = new RateLimiter();

    @Test
    void countsDownAndRefillsWithItsWindow() {
        assertThat(limiter.bucket("PUT /a", "1", TWO_PER_SECOND, 1_000))
                .isEqualTo(new RateLimiter.Standing(true, 2, 1, 2_000, 1_000));
        assertThat(limiter.bucket("PUT /a", "1", TWO_PER_SECOND, 1_400).remaining())
                .isZero();
        assertThat(limiter.bucket("PUT /a", "1", TWO_PER_SECOND, 1_900))
                .isEqualTo(new RateLimiter.Standing(false, 2, 0, 2_000, 100));
        assertThat(limiter.bucket("PUT /a", "1", TWO_PER_SECOND, 2_000).allowed())
                .isTrue();
    }

    @Test
    void keepsMajorParametersAndRoutesApart() {
        limiter.bucket("PUT /a", "1", TWO_PER_SECOND, 0);
        limiter.bucket("PUT /a", "1", TWO_PER_SECOND, 0);
        assertThat(limiter.bucket("PUT /a", "1", TWO_PER_SECOND, 0).allowed()).isFalse();
        assertThat(limiter.bucket("PUT /a", "2", TWO_PER_SECOND, 0).allowed()).isTrue();
        assertThat(limiter.bucket("DELETE /a", "1", TWO_PER_SECOND, 0).allowed())
                .isTrue();
    }

    @Test
    void limitsAllRoutesTogether() {
        for (int call = 0; call < 50; call++) {
            assertThat(limiter.global("bot", 50, 0).allowed()).isTrue();
        }
        assertThat(limiter.global("bot", 50, 999).allowed()).isFalse();
        assertThat(limiter.global("bot", 50, 1_000).allowed()).isTrue();
    }

    @Test
    void invalidRequestsBlockTheAddressButSharedLimitsDoNot() {
        var invalid = new InvalidRequests(2);
        invalid.count(429, true, 1_000_000);
        invalid.count(404, false, 1_000_000);
        invalid.count(403, false, 1_000_000);
        assertThat(invalid.blocked(1_000_000)).isFalse();
        invalid.count(401, false, 1_000_000);
        assertThat(invalid.blocked(1_000_000)).isTrue();
        assertThat(invalid.blocked(1_000_000 + Duration.ofMinutes(10).toMillis()))
                .isFalse();
    }
}
