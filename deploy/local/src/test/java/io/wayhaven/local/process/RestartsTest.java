package io.wayhaven.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Test
    void pausesGrowUpToALimit() {
        try (Restarts restarts = new Restarts()) {
            assertThat(Stream.generate(() -> restarts.pauseAfter("a", SHORT)).limit(7))
                    .extracting(Duration::toSeconds)
                    .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        }
    }

    @Test
    void aChildThatLastedStartsAfresh() {
        try (Restarts restarts = new Restarts()) {
            restarts.pauseAfter("a", SHORT);
            restarts.pauseAfter("a", SHORT);

            assertThat(restarts.pauseAfter("a", Duration.ofMinutes(2))).hasSeconds(1);
            assertThat(restarts.pauseAfter("b", SHORT)).hasSeconds(1);
        }
    }
}
