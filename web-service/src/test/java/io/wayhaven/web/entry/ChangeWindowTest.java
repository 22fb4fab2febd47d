package io.wayhaven.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeWindowTest {

    private final MovableClock clock = new MovableClock();
    private final ChangeWindow window = new ChangeWindow(10, clock);

    @Test
    void aNumberThatBecomesVisibleLateIsNew() {
        // Given: transaction 7 drew 11 and has not ended, transaction 8 drew 12
        assertThat(take(7, 9, 12)).containsExactly(12L);
        assertThat(take(7, 9, 12)).isEmpty();

        // When
        var late = take(9, 9, 11, 12);

        // Then
        assertThat(late).containsExactly(11L);
    }

    @Test
    void nothingIsSettledWhileATransactionThatMayHaveDrawnLessRuns() {
        take(7, 9, 12);
        take(7, 9, 12);
        take(8, 9, 11, 12);

        assertThat(window.settled()).isEqualTo(10);

        take(9, 9, 11, 12);
        assertThat(window.settled()).isEqualTo(12);
    }

    @Test
    void whoeverDrewItsNumberBeforeItsTransactionHadAnIdIsWaitedFor() {
        // Given: 11 is drawn, by a transaction that has no id yet
        take(8, 8, 12);
        // it gets the id 8, and is running
        take(8, 9, 12);
        take(8, 9, 12);

        assertThat(window.settled()).isEqualTo(10);
        assertThat(take(9, 9, 11, 12)).containsExactly(11L);
    }

    @Test
    void aTransactionOfOthersDoesNotHoldTheWindowOpen() {
        take(7, 9, 12);
        take(7, 9, 12);

        clock.now = clock.now.plus(ChangeWindow.PATIENCE).plusSeconds(1);
        take(7, 9, 12);

        assertThat(window.settled()).isEqualTo(12);
    }

    private List<Long> take(long oldestRunning, long nextTransaction, long... numbers) {
        return window
                .take(new Poll(
                        Arrays.stream(numbers).mapToObj(Samples::changed).toList(), oldestRunning, nextTransaction))
                .stream()
                .map(Entry::changeNumber)
                .toList();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Samples.NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
