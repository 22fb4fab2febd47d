package io.wayhaven.logwriter.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Test
    void doublesUpToTheLimit() {
        assertThat(backoff.after(1, 1)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.after(2, 1)).isEqualTo(Duration.ofMillis(200));
        assertThat(backoff.after(7, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(1_000_000, 1)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsAtLeastHalf() {
        assertThat(backoff.after(1, 0)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void refusesToShrink() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
