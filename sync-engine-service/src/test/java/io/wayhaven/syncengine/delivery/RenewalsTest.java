package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RenewalsTest {

    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    @Test
    void ninetyDaysTakeFourCallsWithoutAGap() {
        var calls = 0;
        var now = NOW;
        var setUntil = now;
        var end = NOW.plus(NINETY_DAYS);
        while (true) {
            assertThat(setUntil).isAfterOrEqualTo(now);
            calls++;
            setUntil = now.plus(Renewal.LONGEST).isBefore(end) ? now.plus(Renewal.LONGEST) : end;
            var next = Renewal.of(Tasks.of(Action.TIMEOUT).until(end).task(), new Outcome.Applied(), now);
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
        }

        assertThat(calls).isEqualTo(4);
        assertThat(setUntil).isEqualTo(end);
    }

    @Test
    void whatDiscordTakesAtOnceIsNotSetAgain() {
        var brief = Tasks.of(Action.TIMEOUT).until(NOW.plus(Duration.ofDays(27)));

        assertThat(Renewal.of(brief.task(), new Outcome.Applied(), NOW)).isEmpty();
    }

    @Test
    void whatIsNotInForceIsNotSetAgain() {
        var refused = new Outcome.Refused("No.", "Do.");

        assertThat(Renewal.of(
                        Tasks.of(Action.TIMEOUT).until(NOW.plus(NINETY_DAYS)).task(), refused, NOW))
                .isEmpty();
        assertThat(Renewal.of(Tasks.of(Action.MUTE).until(NOW.plus(NINETY_DAYS)).task(), new Outcome.Applied(), NOW))
                .isEmpty();
    }
}
