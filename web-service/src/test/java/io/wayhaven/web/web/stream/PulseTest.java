package io.wayhaven.web.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofHours(1);

    private final Deque<CompletableFuture<@Nullable Void>> asked = new ArrayDeque<>();
    private long now = 1;
    private boolean busy;
    private final Pulse pulse = new Pulse(this::ask, SHORT, () -> now);

    @Test
    void beatsByTimeHoweverMuchArrives() {
        var pulse = new Pulse(this::ask, LONG, () -> now);
        busy = true;
        assertThat(next(pulse)).isEqualTo(Pulse.Cause.ARRIVAL);
        assertThat(next(pulse)).isEqualTo(Pulse.Cause.ARRIVAL);

        now += LONG.toNanos();
        assertThat(next(pulse)).isEqualTo(Pulse.Cause.HEARTBEAT);
        assertThat(next(pulse)).isEqualTo(Pulse.Cause.ARRIVAL);
    }

    @Test
    void waitsOnceThroughManyHeartbeats() {
        for (var beats = 0; beats < 3; beats++) {
            assertThat(next()).isEqualTo(Pulse.Cause.HEARTBEAT);
        }

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().getNumberOfDependents()).isLessThanOrEqualTo(1);
        assertThat(asked.getFirst()).isNotDone();
    }

    @Test
    void noticesWhatCameDuringAHeartbeatAndAsksAgainAfterwards() {
        assertThat(next()).isEqualTo(Pulse.Cause.HEARTBEAT);

        asked.getFirst().complete(null);

        assertThat(next()).isEqualTo(Pulse.Cause.ARRIVAL);
        assertThat(next()).isEqualTo(Pulse.Cause.HEARTBEAT);
        assertThat(asked).hasSize(2);
    }

    private Pulse.Cause next() {
        return next(pulse);
    }

    private static Pulse.Cause next(Pulse pulse) {
        return pulse.next().await().atMost(Duration.ofSeconds(5));
    }

    private CompletableFuture<@Nullable Void> ask() {
        var answer = new CompletableFuture<@Nullable Void>();
        asked.add(answer);
        if (busy) {
            answer.complete(null);
        }
        return answer;
    }
}
