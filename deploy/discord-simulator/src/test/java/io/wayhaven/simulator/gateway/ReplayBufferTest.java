package io.wayhaven.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReplayBufferTest {

    @Test
    void keepsTheNewestFramesUnderTheirSequences() {
        var buffer = new ReplayBuffer(100);
        for (int sequence = 1; sequence <= 250; sequence++) {
            buffer.add(new byte[] {(byte) sequence});
        }
        assertThat(buffer.first()).isEqualTo(151);
        assertThat(buffer.last()).isEqualTo(250);
        for (long sequence = 151; sequence <= 250; sequence++) {
            assertThat(buffer.get(sequence)).containsExactly((byte) sequence);
        }
        assertThatThrownBy(() -> buffer.get(150)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> buffer.get(251)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startsEmpty() {
        var buffer = new ReplayBuffer(5);
        assertThat(buffer.first()).isEqualTo(1);
        assertThat(buffer.last()).isZero();
    }

    @Test
    void isSizedByTheGuildsOfItsShard() {
        GatewayLimits limits = GatewayLimits.defaults();
        assertThat(limits.bufferFor(0)).isEqualTo(100);
        assertThat(limits.bufferFor(10)).isEqualTo(750);
        assertThat(limits.bufferFor(1_000)).isEqualTo(3_500);
        assertThat(limits.withReplayBuffer(7).bufferFor(1_000)).isEqualTo(7);
    }
}
