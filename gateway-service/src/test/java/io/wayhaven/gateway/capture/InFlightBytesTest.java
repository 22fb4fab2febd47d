package io.wayhaven.gateway.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InFlightBytesTest {
    @Test
    void isFullFromTheLimitOnUntilThereIsClearlyRoomAgain() {
        // Given
        var payload = 10_000 - InFlightBytes.OVERHEAD;
        var budget = new InFlightBytes(40_000);
        var calls = new AtomicInteger();
        budget.onRoom(calls::incrementAndGet);

        // When
        for (var event = 0; event < 4; event++) {
            assertThat(budget.isFull()).isFalse();
            budget.add(payload);
        }

        // Then
        assertThat(budget.isFull()).isTrue();
        budget.published(payload);
        budget.settled(1);
        assertThat(budget.isFull()).isFalse();
        assertThat(calls).hasValue(1);
        assertThat(budget.used()).isEqualTo(30_000);
        budget.published(payload);
        assertThat(calls).as("told once").hasValue(1);
    }
}
