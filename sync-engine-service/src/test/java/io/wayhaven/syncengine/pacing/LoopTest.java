package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final FakeTimer timer = new FakeTimer();
    private final List<CompletableFuture<Boolean>> rounds = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Loop loop = new Loop(
            () -> {
                var round = new CompletableFuture<Boolean>();
                rounds.add(round);
                return round;
            },
            timer,
            PAUSE,
            failures::add);

    @Test
    void runsOneRoundAtATime() {
        loop.wake();
        timer.pass(Duration.ZERO);
        loop.wake();
        loop.wake();
        timer.pass(PAUSE);
        assertThat(rounds).hasSize(1);

        rounds.getFirst().complete(false);
        timer.pass(Duration.ZERO);
        assertThat(rounds).hasSize(2);
    }

    @Test
    void goesOnAtOnceWhileThereIsMoreAndRestsOtherwise() {
        loop.wake();
        timer.pass(Duration.ZERO);
        rounds.getFirst().complete(true);
        timer.pass(Duration.ZERO);
        assertThat(rounds).hasSize(2);

        rounds.getLast().complete(false);
        timer.pass(PAUSE.minusMillis(1));
        assertThat(rounds).hasSize(2);
        timer.pass(Duration.ofMillis(1));
        assertThat(rounds).hasSize(3);
    }

    @Test
    void manyWakesDoNotMultiplyTheRounds() {
        for (var wake = 0; wake < 10; wake++) {
            loop.wake();
            timer.pass(Duration.ZERO);
            rounds.getLast().complete(false);
        }

        var before = rounds.size();
        timer.pass(PAUSE);

        assertThat(rounds).hasSize(before + 1);
    }

    @Test
    void outlivesAFailure() {
        loop.wake();
        timer.pass(Duration.ZERO);
        rounds.getFirst().completeExceptionally(new IllegalStateException("expected"));
        timer.pass(PAUSE);

        assertThat(failures).hasSize(1);
        assertThat(rounds).hasSize(2);
    }

    @Test
    void endsWhenClosed() {
        loop.wake();
        timer.pass(Duration.ZERO);
        loop.close();
        rounds.getFirst().complete(true);
        timer.pass(PAUSE);

        assertThat(rounds).hasSize(1);
    }

    @Test
    void keepsSilentOnceItIsClosed() {
        loop.wake();
        timer.pass(Duration.ZERO);
        loop.close();
        rounds.getFirst().completeExceptionally(new IllegalStateException("the pool closed first"));

        assertThat(failures).isEmpty();
    }
}
