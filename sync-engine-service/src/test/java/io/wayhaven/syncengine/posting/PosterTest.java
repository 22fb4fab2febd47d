package io.wayhaven.syncengine.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.syncengine.delivery.RetryDelays;
import io.wayhaven.syncengine.pacing.FakeTimer;
import io.wayhaven.syncengine.pacing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PosterTest {

    private static final Destination SLOW = new Destination.ToChannel(new ChannelId(1));
    private static final Destination QUICK = new Destination.ToChannel(new ChannelId(2));

    private final FakePostBook book = new FakePostBook();
    private final FakeChannels channels = new FakeChannels();
    private final FakeTimer timer = new FakeTimer();
    private final AtomicBoolean lead = new AtomicBoolean(true);
    private final AtomicInteger woken = new AtomicInteger();
    private final List<Throwable> failures = new ArrayList<>();
    private final PostWorker worker = new PostWorker(
            book,
            channels,
            new RetryDelays(Duration.ofSeconds(1), Duration.ofMinutes(1)),
            new Patience(timer, failure -> {}),
            Clock.systemUTC());
    private final Poster poster =
            new Poster(() -> CompletableFuture.completedStage(lead.get()), book, worker, timer, failures::add);

    PosterTest() {
        poster.onStep(woken::incrementAndGet);
        book.due.addAll(List.of(SLOW, QUICK));
    }

    @Test
    void aSlowChannelDelaysOnlyItself() {
        channels.slowOnes = Set.of(SLOW.key());
        send(2);
        poster.round();
        assertThat(channels.calls).containsExactly("post channel:1", "post channel:2");
        assertThat(woken).hasValue(1);

        send(1);
        poster.round();
        assertThat(channels.calls).containsExactly("post channel:1", "post channel:2", "post channel:2");

        channels.slow.complete(new PostingActions.Posting.Posted(1));
        channels.slowOnes = Set.of();
        send(2);
        poster.round();
        assertThat(channels.calls).endsWith("post channel:1", "post channel:2");
    }

    @Test
    void onlyTheLeaderPosts() {
        lead.set(false);
        send(2);

        poster.round();

        assertThat(channels.calls).isEmpty();
    }

    @Test
    void aLaneThatFailsIsLeftAloneForAWhile() {
        book.due.remove(QUICK);
        channels.slowOnes = Set.of(SLOW.key());
        channels.slow.completeExceptionally(new IllegalArgumentException("no retry mends it"));
        send(3);
        poster.round();
        poster.round();
        assertThat(failures).hasSize(1);
        assertThat(channels.calls).hasSize(1);

        timer.pass(Duration.ofMinutes(1));
        poster.round();
        assertThat(channels.calls).hasSize(2);
    }

    private void send(int batches) {
        for (var number = 0; number < batches; number++) {
            book.steps.add(new Step.Send(new Batch(number, "n" + number, List.of(), Instant.now(), 1)));
        }
    }
}
