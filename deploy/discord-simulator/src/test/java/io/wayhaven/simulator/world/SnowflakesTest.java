package io.wayhaven.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SnowflakesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void growWithinOneMillisecondAndBeyondItsCapacity() {
        var snowflakes = new Snowflakes(Clock.fixed(NOW, ZoneOffset.UTC));
        long last = 0;
        for (int made = 0; made < 10_000; made++) {
            long next = snowflakes.next();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void carryTheirTime() {
        var snowflakes = new Snowflakes(Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(Snowflakes.timeOf(snowflakes.next())).isEqualTo(NOW);
    }

    @Test
    void chooseTheShardByTheBitsOfTheirTime() {
        long id = 5L << 22 | 77;
        assertThat(Snowflakes.shardOf(id, 4)).isEqualTo(1);
        assertThat(Snowflakes.shardOf(id, 1)).isZero();
    }
}
