package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final FakeTimer timer = new FakeTimer();
    private final List<Throwable> reported = new ArrayList<>();
    private final Patience patience = new Patience(timer, reported::add);

    @Test
    void waitsAnOutageOut() {
        var attempts = new AtomicInteger();
        var result = patience.persist(() -> attempts.incrementAndGet() < 50
                        ? CompletableFuture.failedStage(new CompletionException(new IOException("away")))
                        : CompletableFuture.completedStage("back"))
                .toCompletableFuture();

        timer.pass(Duration.ofMinutes(1));
        assertThat(result).isNotDone();
        timer.pass(Duration.ofMinutes(5));
        assertThat(result).isCompletedWithValue("back");
        assertThat(reported).hasSize(49).allMatch(IOException.class::isInstance);
    }

    @Test
    void givesUpAtOnceOnWhatNoRetryCanSave() {
        var result = patience.<String>persist(() -> {
                    throw new IllegalArgumentException("poison");
                })
                .toCompletableFuture();

        assertThat(result).isCompletedExceptionally();
        assertThat(reported).isEmpty();
    }
}
