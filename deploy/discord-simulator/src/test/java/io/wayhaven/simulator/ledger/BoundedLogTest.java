package io.wayhaven.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedLogTest {

    @Test
    void pagesByIndexOverPageBorders() {
        var log = new BoundedLog<Long>(10_000);
        for (long entry = 1; entry <= 5_000; entry++) {
            assertThat(log.nextIndex()).isEqualTo(entry);
            log.append(entry);
        }
        assertThat(log.after(0, 3)).containsExactly(1L, 2L, 3L);
        assertThat(log.after(1_023, 3)).containsExactly(1_024L, 1_025L, 1_026L);
        assertThat(log.after(4_999, 100)).containsExactly(5_000L);
        assertThat(log.after(5_000, 100)).isEmpty();
    }

    @Test
    void forgetsTheOldestAndGoesOnCounting() {
        var log = new BoundedLog<Long>(2_048);
        for (long entry = 1; entry <= 3_073; entry++) {
            log.append(entry);
        }
        assertThat(log.firstIndex()).isEqualTo(1_025);
        assertThat(log.after(0, 1)).containsExactly(1_025L);
        log.clear();
        assertThat(log.nextIndex()).isEqualTo(3_074);
        assertThat(log.after(0, 10)).isEmpty();
    }
}
