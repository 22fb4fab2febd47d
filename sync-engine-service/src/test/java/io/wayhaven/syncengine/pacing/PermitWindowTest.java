package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PermitWindowTest {

    private static final int LIMIT = 50;

    private final FakeTimer timer = new FakeTimer();
    private final PermitWindow window = new PermitWindow(LIMIT, timer);
    private final List<Long> arrivals = new ArrayList<>();

    @Test
    void neverMoreThanTheLimitInAnySecondHoweverLongRequestsTravel() {
        var random = new Random(7);
        for (var request = 0; request < 500; request++) {
            ask(random.nextInt(400), random.nextInt(400));
        }

        timer.pass(Duration.ofMinutes(2));

        assertThat(arrivals).hasSize(500);
        arrivals.sort(null);
        for (var first = 0; first + LIMIT < arrivals.size(); first++) {
            assertThat(arrivals.get(first + LIMIT) - arrivals.get(first)).isGreaterThanOrEqualTo(1000);
        }
    }

    @Test
    void theFirstSecondHasNoSecondBurst() {
        for (var request = 0; request < 200; request++) {
            ask(0, 0);
        }

        timer.pass(Duration.ofMillis(999));
        assertThat(arrivals).hasSize(LIMIT);
        timer.pass(Duration.ofMillis(1));
        assertThat(arrivals).hasSize(2 * LIMIT);
    }

    @Test
    void aPauseHoldsEverythingBack() {
        window.pause(Duration.ofSeconds(3));
        ask(0, 0);

        timer.pass(Duration.ofMillis(2_999));
        assertThat(arrivals).isEmpty();
        timer.pass(Duration.ofMillis(1));
        assertThat(arrivals).containsExactly(3_000L);
    }

    private void ask(int there, int back) {
        window.ask(() -> timer.after(Duration.ofMillis(there), () -> {
            arrivals.add(timer.now());
            timer.after(Duration.ofMillis(back), window::answered);
        }));
    }
}
