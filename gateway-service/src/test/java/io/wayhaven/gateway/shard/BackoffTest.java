package io.wayhaven.gateway.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));

    @Test
    void triesAgainAtOnceForTheFirstTime() {
        assertThat(backoff.after(0)).isZero();
    }

    @Test
    void doublesWithJitterUpToTheCeiling() {
        for (var failures = 1; failures < 100; failures++) {
            var longest = Duration.ofMillis(Math.min(30_000, 1_000L << Math.min(20, failures - 1)));
            assertThat(backoff.after(failures)).isBetween(longest.dividedBy(2), longest);
        }
    }
}
