package io.wayhaven.gateway.shard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.capture.EventSink;
import io.wayhaven.gateway.capture.InFlightBytes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLogTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final ShardCheckpoint FORMER =
            new ShardCheckpoint(0, 1, "old", "ws://old", 41, 7, NOW.minusSeconds(9), 3L, null);

    private final Map<String, CompletableFuture<Void>> published = new LinkedHashMap<>();
    private final List<DeliveryGap> gaps = new ArrayList<>();
    private final SessionLog log = new SessionLog(
            0, 1, new Sink(), new InFlightBytes(1_000_000), () -> false, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void beginsWithoutAGapWhereThereWasNoSessionBefore() {
        assertThat(log.resumption()).isNull();
        assertThat(log.due()).isNull();

        assertThat(log.begin("first", "ws://first", 5)).isNull();
        admit(1);
        assertThat(log.due()).as("nothing is durable").isNull();
        acknowledge("0:first:1");

        assertThat(log.due()).isEqualTo(new ShardCheckpoint(0, 1, "first", "ws://first", 1, 1, NOW, 5L, null));
    }

    @Test
    void claimsAFormerOwnersSessionUnderAHigherEpoch() {
        log.restore(FORMER);

        assertThat(log.resumption()).isEqualTo(new Resumption("old", "ws://old", 41));
        var claim = Objects.requireNonNull(log.due());
        assertThat(claim).isEqualTo(new ShardCheckpoint(0, 1, "old", "ws://old", 41, 8, NOW, 3L, null));
        assertThat(CheckpointOrder.NEWEST_LAST.compare(FORMER, claim)).isNegative();
        log.written(claim);
        assertThat(log.due()).isNull();
        log.claimAgain();
        assertThat(log.due()).isEqualTo(claim);
    }

    @Test
    void resumesInTheSameProcessFromWhatWasReceived() {
        log.restore(FORMER);
        admit(42);
        admit(43);

        assertThat(Objects.requireNonNull(log.resumption()).sequence()).isEqualTo(43);
    }

    @Test
    void tellsWhatIsMissingBeforeANewSession() {
        // Given
        log.restore(FORMER);
        log.abandon("Discord invalidated the session");
        assertThat(log.resumption()).isNull();

        // When
        log.begin("new", "ws://new", 5);
        admit(1);

        // Then
        assertThat(gaps)
                .containsExactly(
                        new DeliveryGap(0, "old", 41, FORMER.writtenAt(), NOW, "Discord invalidated the session", 1));
        assertThat(published.keySet()).containsExactly("0:new:0", "0:new:1");
        assertThat(Objects.requireNonNull(log.resumption()).session()).isEqualTo("new");
    }

    @Test
    void checkpointsANewSessionOnlyWhenNothingOfTheOldOneIsOnItsWay() {
        // Given
        log.restore(FORMER);
        admit(42);
        log.abandon("Discord invalidated the session");
        log.begin("new", "ws://new", 5);
        admit(1);

        // When
        acknowledge("0:new:0");
        acknowledge("0:new:1");

        // Then
        assertThat(Objects.requireNonNull(log.due()).session()).isEqualTo("old");
        acknowledge("0:old:42");
        var due = Objects.requireNonNull(log.due());
        assertThat(due.session()).isEqualTo("new");
        assertThat(due.sequence()).isEqualTo(1);
        assertThat(due.epoch()).isEqualTo(9);
    }

    @Test
    void beginsANewSessionWhenTheNumberOfShardsWasChanged() {
        log.restore(new ShardCheckpoint(0, 2, "old", "ws://old", 41, 7, NOW, null, null));

        assertThat(log.resumption()).isNull();
        assertThat(Objects.requireNonNull(log.begin("new", "ws://new", 5)).reason())
                .contains("from 2 to 1");
    }

    @Test
    void claimsASessionUnderTheNumberOfShardsThatItWasBegunWith() {
        // Given a claim after the number of shards was changed from 2 to 1
        log.restore(new ShardCheckpoint(0, 2, "old", "ws://old", 41, 7, NOW, null, null));
        var claim = Objects.requireNonNull(log.due());

        // When the process crashes before its new session is checkpointed
        var next = new SessionLog(
                0, 1, new Sink(), new InFlightBytes(1_000_000), () -> false, Clock.fixed(NOW, ZoneOffset.UTC));
        next.restore(claim);

        // Then the next owner doesn't resume the old one either
        assertThat(next.resumption()).isNull();
        log.begin("new", "ws://new", 5);
        admit(1);
        acknowledge("0:new:0");
        acknowledge("0:new:1");
        assertThat(Objects.requireNonNull(log.due()).shardCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "2, 4"})
    void countsTheGuildsOfAGapOutOfTheFewerShards(int before, int now) {
        var resharded = new SessionLog(
                0, now, new Sink(), new InFlightBytes(1_000_000), () -> false, Clock.fixed(NOW, ZoneOffset.UTC));
        resharded.restore(new ShardCheckpoint(0, before, "old", "ws://old", 41, 7, NOW, null, null));

        resharded.begin("new", "ws://new", 5);

        assertThat(gaps).extracting(DeliveryGap::shardCount).containsExactly(2);
    }

    private void admit(long sequence) {
        log.admit(
                new Dispatch("MESSAGE_CREATE", sequence, null, "{}".getBytes(UTF_8)),
                () -> CompletableFuture.completedFuture(null));
    }

    private void acknowledge(String id) {
        Objects.requireNonNull(published.get(id), id).complete(null);
    }

    private final class Sink implements EventSink {
        @Override
        public CompletionStage<Void> publish(DiscordEvent event) {
            return hold(event.id());
        }

        @Override
        public CompletionStage<Void> publish(DiscordEventId id, DeliveryGap gap) {
            gaps.add(gap);
            return hold(id);
        }

        private CompletionStage<Void> hold(DiscordEventId id) {
            var stage = new CompletableFuture<Void>();
            published.put(id.toString(), stage);
            return stage;
        }
    }
}
