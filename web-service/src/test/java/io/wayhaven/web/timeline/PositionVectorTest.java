package io.wayhaven.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionVectorTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenIsReadBack(long seed) {
        var random = new Random(seed);
        var next = new HashMap<Integer, Long>();
        for (var i = 0; i < random.nextInt(20); i++) {
            next.put(random.nextInt(100_000), random.nextLong(1L << 50));
        }
        var vector = PositionVector.of(next);

        assertThat(PositionVector.parse(vector.toString())).as("seed %d", seed).hasValue(vector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1-", "-1", "1-2.", ".1-2", "1-2.1-3", "1--2", "1-99999999999999999999", "1-2 "})
    void whatItDidNotWriteIsRefused(String text) {
        assertThat(PositionVector.parse(text)).isEmpty();
    }

    @Test
    void coversWhatComesBeforeIt() {
        var vector = PositionVector.of(Map.of(3, 10L));

        assertThat(vector.covers(new KafkaPosition(3, 9))).isTrue();
        assertThat(vector.covers(new KafkaPosition(3, 10))).isFalse();
        assertThat(vector.covers(new KafkaPosition(4, 0))).isFalse();
    }

    @Test
    void onlyMovesForward() {
        var vector = PositionVector.of(Map.of(0, 5L));

        assertThat(vector.upTo(0, 3)).isEqualTo(vector);
        assertThat(vector.upTo(0, 8).upTo(1, 2)).hasToString("0-8.1-2");
    }
}
