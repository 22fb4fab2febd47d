package io.wayhaven.gateway.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AckedPrefixTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void namesNoSequenceBeforeItsWholePrefixIsAcknowledged(long seed) {
        // Given events that are acknowledged in any order, while others still arrive
        var random = new Random(seed);
        var prefix = new AckedPrefix(100);
        List<Long> inFlight = new ArrayList<>();
        Set<Long> acknowledged = new HashSet<>();
        var next = 101L;

        for (var step : IntStream.range(0, 2_000).toArray()) {
            // When
            if (inFlight.isEmpty() || (step < 1_000 && random.nextBoolean())) {
                assertThat(prefix.receive(next)).isTrue();
                inFlight.add(next++);
            } else {
                var acked = inFlight.remove(random.nextInt(inFlight.size()));
                acknowledged.add(acked);
                prefix.acknowledge(acked);
            }
            // Then
            var expected = 100L;
            while (acknowledged.contains(expected + 1)) {
                expected++;
            }
            assertThat(prefix.acknowledged()).isEqualTo(expected);
            assertThat(prefix.received()).isEqualTo(next - 1);
            assertThat(prefix.lag()).isEqualTo((int) (next - 1 - expected));
        }
    }

    @Test
    void leavesReplaysOfWhatIsOnItsWayAlone() {
        var prefix = new AckedPrefix(0);
        prefix.receive(1);
        prefix.receive(2);

        assertThat(prefix.receive(2)).isFalse();
        assertThat(prefix.receive(1)).isFalse();
        assertThat(prefix.receive(3)).isTrue();
        assertThat(prefix.lag()).isEqualTo(3);
    }

    @Test
    void namesReceivedSequencesOnlyWhereNumbersWereSkipped() {
        var prefix = new AckedPrefix(0);
        prefix.receive(1);
        prefix.receive(5);

        prefix.acknowledge(1);
        assertThat(prefix.acknowledged()).isEqualTo(1);
        prefix.acknowledge(5);
        assertThat(prefix.acknowledged()).isEqualTo(5);
    }
}
