package io.wayhaven.gateway.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionCaptureTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final HeldSink sink = new HeldSink();
    private final InFlightBytes inFlight = new InFlightBytes(1_000_000);

    @Test
    void countsADispatchAsDurableOnceItsConsequenceIsToo() {
        // Given
        var session = SessionCapture.begun(0, "abc", sink, inFlight);
        var consequence = new CompletableFuture<Void>();

        // When
        session.admit(dispatch(1), NOW, () -> consequence);
        sink.acknowledge(1);

        // Then
        assertThat(session.durable()).isLessThan(1);
        consequence.complete(null);
        assertThat(session.durable()).isEqualTo(1);
        assertThat(inFlight.used()).isZero();
    }

    @Test
    void countsAConsequenceThatFailsAsFollowed() {
        var session = SessionCapture.begun(0, "abc", sink, inFlight);

        session.admit(dispatch(1), NOW, () -> CompletableFuture.failedFuture(new IllegalStateException("failed")));
        session.admit(dispatch(2), NOW, () -> {
            throw new IllegalStateException("thrown");
        });
        sink.acknowledge(1);
        sink.acknowledge(2);

        assertThat(session.durable()).isEqualTo(2);
    }

    @Test
    void takesMemoryForWhatIsTrackedBehindAHoleAndGivesItBackAfterwards() {
        // Given a gap and a first dispatch whose partition is offline
        var session = SessionCapture.begun(0, "abc", sink, inFlight);
        session.admit(new DeliveryGap(0, "old", 41, NOW, NOW, "Discord invalidated the session", 1));
        sink.acknowledge(0);
        session.admit(dispatch(1), NOW, () -> CompletableFuture.completedFuture(null));

        // When
        for (var sequence = 2; sequence <= 10; sequence++) {
            session.admit(dispatch(sequence), NOW, () -> CompletableFuture.completedFuture(null));
            sink.acknowledge(sequence);
        }

        // Then
        assertThat(inFlight.used()).isEqualTo(10L * InFlightBytes.OVERHEAD + 2);
        sink.acknowledge(1);
        assertThat(inFlight.used()).isZero();
    }

    @Test
    void startsNoConsequenceForAReplay() {
        var session = SessionCapture.restored(0, "abc", 7, sink, inFlight);
        var started = new AtomicInteger();

        for (var sequence : new long[] {7, 8, 8}) {
            session.admit(dispatch(sequence), NOW, () -> {
                started.incrementAndGet();
                return CompletableFuture.completedFuture(null);
            });
        }

        assertThat(started).hasValue(1);
        assertThat(sink.held).containsOnlyKeys(8L);
    }

    @Test
    void waitsForTheGapBeforeItsFirstDispatchCounts() {
        var session = SessionCapture.begun(3, "new", sink, inFlight);
        session.admit(new DeliveryGap(3, "old", 41, NOW, NOW, "Discord invalidated the session", 1));
        session.admit(dispatch(1), NOW, () -> CompletableFuture.completedFuture(null));

        sink.acknowledge(1);
        assertThat(session.durable()).isLessThan(1);
        sink.acknowledge(0);
        assertThat(session.durable()).isEqualTo(1);
    }

    private static Dispatch dispatch(long sequence) {
        return new Dispatch("MESSAGE_CREATE", sequence, GuildId.of("41771983423143937"), "{}".getBytes(UTF_8));
    }

    /** Keeps events until they are acknowledged by their sequence. */
    private static final class HeldSink implements EventSink {
        private final Map<Long, CompletableFuture<Void>> held = new LinkedHashMap<>();

        @Override
        public CompletionStage<Void> publish(DiscordEvent event) {
            return hold(event.id());
        }

        @Override
        public CompletionStage<Void> publish(DiscordEventId id, DeliveryGap gap) {
            return hold(id);
        }

        private CompletionStage<Void> hold(DiscordEventId id) {
            var stage = new CompletableFuture<Void>();
            held.put(id.sequence(), stage);
            return stage;
        }

        void acknowledge(long sequence) {
            var stage = held.get(sequence);
            assertThat(stage).isNotNull();
            stage.complete(null);
        }
    }
}
