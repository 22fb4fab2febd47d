package io.wayhaven.gateway.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdentifyPacingTest {
    private final IdentifyPacing pacing = new IdentifyPacing(
            Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC), new SplittableRandom(1));

    @Test
    void keepsShardsOfOneKeyFiveSecondsApart() {
        var limit = new IdentifyLimit(1000, 999, Duration.ofHours(20), 2);

        assertThat(pacing.reserve(0, limit, false)).isZero();
        assertThat(pacing.reserve(1, limit, false)).isZero();
        assertThat(pacing.reserve(2, limit, false)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pacing.reserve(4, limit, false)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void spreadsTheLastFifthOverTheRestOfTheDay() {
        var limit = new IdentifyLimit(1000, 100, Duration.ofHours(10), 1);

        assertThat(pacing.reserve(0, limit, false)).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void waitsForTheResetWhenNothingIsLeft() {
        var limit = new IdentifyLimit(1000, 0, Duration.ofHours(3), 1);

        assertThat(pacing.reserve(0, limit, false)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void partsFromAnotherProcessThatUsesTheSameWindow() {
        var limit = new IdentifyLimit(1000, 999, Duration.ofHours(20), 4);

        assertThat(pacing.reserve(0, limit, true)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
        assertThat(pacing.reserve(1, limit, true)).isNotEqualTo(pacing.reserve(2, limit, true));
    }
}
