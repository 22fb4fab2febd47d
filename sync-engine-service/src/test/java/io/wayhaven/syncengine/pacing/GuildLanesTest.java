package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuildLanesTest {

    private static final GuildId SLOW = new GuildId(1);
    private static final GuildId QUICK = new GuildId(2);

    private final FakeTimer timer = new FakeTimer();
    private final GuildLanes lanes = new GuildLanes(3, 4, Duration.ZERO, timer);
    private final List<String> began = new ArrayList<>();

    @Test
    void aGuildsWorkIsDoneInOrderAndOneAtATime() {
        var first = new CompletableFuture<Void>();
        enter(SLOW, "first", first);
        enter(SLOW, "second", new CompletableFuture<>());

        assertThat(began).containsExactly("first");
        first.complete(null);
        assertThat(began).containsExactly("first", "second");
    }

    @Test
    void aSlowGuildDelaysOnlyItself() {
        enter(SLOW, "slow", new CompletableFuture<>());
        enter(SLOW, "waits", new CompletableFuture<>());

        enter(QUICK, "quick", CompletableFuture.completedFuture(null));

        assertThat(began).containsExactly("slow", "quick");
    }

    @Test
    void aFullLaneTakesNoMore() {
        for (var job = 0; job < 3; job++) {
            assertThat(enter(SLOW, "job", new CompletableFuture<>())).isNotNull();
        }

        assertThat(enter(SLOW, "too much", new CompletableFuture<>())).isNull();
        assertThat(enter(QUICK, "quick", new CompletableFuture<>())).isNotNull();
    }

    @Test
    void roomClosesWhenLanesAreFullAndOpensAgain() {
        var job = new CompletableFuture<Void>();
        enter(QUICK, "quick", job);
        for (var count = 0; count < 3; count++) {
            enter(SLOW, "job", new CompletableFuture<>());
        }

        var room = lanes.room().toCompletableFuture();
        assertThat(room).isNotDone();
        job.complete(null);
        assertThat(room).isDone();
    }

    @Test
    void sparinglyEachGuildMayHaveOneJobWhenAllLanesTogetherAreFull() {
        enter(QUICK, "quick", new CompletableFuture<>());
        for (var count = 0; count < 3; count++) {
            enter(SLOW, "job", new CompletableFuture<>());
        }

        assertThat(lanes.enterSparingly(QUICK, () -> begin("another"))).isNull();
        assertThat(lanes.enterSparingly(new GuildId(3), () -> begin("new"))).isNotNull();
    }

    @Test
    void workThatFailsLetsTheNextBegin() {
        var job = new CompletableFuture<Void>();
        var done = enter(SLOW, "fails", job);
        enter(SLOW, "next", new CompletableFuture<>());

        job.completeExceptionally(new IllegalStateException("expected"));

        assertThat(began).containsExactly("fails", "next");
        assertThat(done)
                .isNotNull()
                .satisfies(stage -> assertThat(stage.toCompletableFuture()).isCompletedExceptionally());
    }

    @Test
    void workThatHasMoreToDoGoesOnUnlessSomethingWaits() {
        var rounds = new ArrayDeque<CompletableFuture<Boolean>>();
        var done = lanes.enter(SLOW, () -> {
            began.add("round");
            rounds.add(new CompletableFuture<>());
            return rounds.getLast();
        });

        rounds.getLast().complete(true);
        assertThat(done)
                .isNotNull()
                .satisfies(stage -> assertThat(stage.toCompletableFuture()).isCompleted());
        enter(SLOW, "next", CompletableFuture.completedFuture(null));
        assertThat(began).containsExactly("round", "round");
        rounds.getLast().complete(true);

        assertThat(began).containsExactly("round", "round", "next");
    }

    @Test
    void betweenTwoJobsOfAGuildThereIsAPause() {
        var paused = new GuildLanes(3, 4, Duration.ofSeconds(2), timer);
        var done = paused.enter(SLOW, () -> begin("first"));
        paused.enter(SLOW, () -> begin("second"));
        paused.enter(QUICK, () -> begin("quick"));

        assertThat(began).containsExactly("first", "quick");
        assertThat(done)
                .isNotNull()
                .satisfies(stage -> assertThat(stage.toCompletableFuture()).isCompleted());
        timer.pass(Duration.ofMillis(1_999));
        assertThat(began).hasSize(2);
        timer.pass(Duration.ofMillis(1));
        assertThat(began).containsExactly("first", "quick", "second");

        paused.enter(SLOW, () -> begin("third"));
        assertThat(began).as("although the lane looks empty").hasSize(3);
        timer.pass(Duration.ofSeconds(2));
        assertThat(began).endsWith("third");
    }

    private CompletionStage<Boolean> begin(String name) {
        began.add(name);
        return CompletableFuture.completedFuture(false);
    }

    private @Nullable CompletionStage<@Nullable Void> enter(GuildId guild, String name, CompletableFuture<Void> job) {
        return lanes.enter(guild, () -> {
            began.add(name);
            return job.thenApply(done -> false);
        });
    }
}
