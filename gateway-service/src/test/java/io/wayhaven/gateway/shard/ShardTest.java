package io.wayhaven.gateway.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardTest {
    private static final ConnectionEnd BROKEN = new ConnectionEnd.Lost("the connection broke");

    private final ShardBench bench = new ShardBench();

    @BeforeEach
    void assign() {
        bench.shards.assign(0, 1, null);
        bench.time.advance(Duration.ZERO);
        bench.begin("first");
    }

    @Test
    void reconnectsAtOnceWhenAStableConnectionEnds() {
        for (var time = 0; time < 3; time++) {
            bench.time.advance(Duration.ofSeconds(30));
            bench.end(BROKEN);
            bench.time.advance(Duration.ZERO);
            bench.answer("RESUMED", time + 2);
        }
        assertThat(bench.openings).hasSize(4);
    }

    @Test
    void waitsLongerAndLongerWhenConnectionsEndSoonAfterTheyWereUp() {
        // Given
        var began = bench.openings.size();

        // When
        for (var second = 0; second < 60; second++) {
            if (bench.shards.states().get(0) == ShardState.CONNECTED) {
                bench.end(BROKEN);
            }
            var before = bench.openings.size();
            bench.time.advance(Duration.ofSeconds(1));
            if (bench.openings.size() > before) {
                bench.answer("RESUMED", second + 2);
            }
        }

        // Then
        assertThat(bench.openings.size() - began).isBetween(4, 8);
    }

    @Test
    void givesUpAnAttemptThatCannotEvenBeOpened() {
        // Given
        bench.fail(new IllegalStateException("no socket"));
        bench.end(BROKEN);
        bench.time.advance(Duration.ofSeconds(1));

        // When
        bench.fail(null);
        bench.time.advance(ShardBench.SILENCE.plusSeconds(2));

        // Then
        assertThat(bench.openings).hasSize(2);
    }

    @Test
    void checkpointsAgainAfterACheckpointThatCouldNotEvenBeWritten() {
        // Given
        bench.answer("MESSAGE_CREATE", 2);
        bench.fail(new IllegalStateException("no record"));
        bench.time.advance(Duration.ofSeconds(2));
        assertThat(bench.journal).contains("checkpoint delayed 0");

        // When
        bench.fail(null);
        bench.time.advance(Duration.ofSeconds(2));

        // Then
        assertThat(bench.checkpoints.getLast().sequence()).isEqualTo(2);
    }

    @Test
    void isToBeTakenBackSomeTimeAfterAnotherOwnersClaim() {
        // When
        bench.shards.observe(new ShardCheckpoint(0, 1, "other", "ws://other", 5, 99, Instant.EPOCH, null, null));
        bench.time.advance(Duration.ofSeconds(9));
        assertThat(bench.journal).contains("fenced 0", "released 0");
        assertThat(bench.shards.isFenced(0)).isFalse();
        bench.time.advance(Duration.ofSeconds(1));

        // Then
        assertThat(bench.shards.isFenced(0)).isTrue();
        assertThat(bench.shards.isFenced(1)).isFalse();
    }

    @Test
    void identifiesALittleLaterAfterAnIdentifyThatCollidedWithAnothers() {
        // Given a lost session, and an IDENTIFY that is answered by opcode 9
        bench.end(new ConnectionEnd.Closed(4009));
        bench.time.advance(Duration.ofSeconds(5));
        assertThat(bench.openings).hasSize(2);
        bench.end(new ConnectionEnd.SessionInvalidated(false));

        // When the window is over, the jitter isn't
        bench.time.advance(Duration.ofSeconds(5));

        // Then
        assertThat(bench.openings).hasSize(2);
        bench.time.advance(Duration.ofSeconds(6));
        assertThat(bench.openings).hasSize(3);
    }
}
