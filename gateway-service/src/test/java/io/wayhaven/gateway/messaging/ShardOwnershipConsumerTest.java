package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.shard.Opening;
import io.wayhaven.gateway.shard.ShardBench;
import io.wayhaven.gateway.shard.ShardState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ShardOwnershipConsumerTest {
    private static final TopicPartition FIRST = new TopicPartition(Topics.GATEWAY_SHARDS, 0);
    private static final TopicPartition SECOND = new TopicPartition(Topics.GATEWAY_SHARDS, 1);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final ShardBench bench = new ShardBench();
    private final List<String> stops = new ArrayList<>();
    private long offset;
    private final ShardOwnershipConsumer ownership = new ShardOwnershipConsumer(
            kafka, bench.shards, Duration.ofSeconds(5), (reason, remedy) -> stops.add(reason));

    @Test
    void startsAnAssignedShardFromItsNewestCheckpoint() {
        polls(() -> assign(1, 2, FIRST), () -> checkpoint(41, 7), () -> checkpoint(44, 6), () -> {});

        assertThat(bench.openings).hasSize(1);
        assertThat(bench.checkpoints).first().satisfies(claim -> {
            assertThat(claim.sequence()).isEqualTo(41);
            assertThat(claim.epoch()).isEqualTo(8);
        });
    }

    @Test
    void beginsKeptShardsAnewWhenPartitionsAreAdded() {
        polls(
                () -> assign(1, 1, FIRST),
                () -> checkpoint(41, 7),
                () -> assign(2, 1, FIRST, SECOND),
                () -> checkpoint(41, 8),
                () -> {});

        assertThat(bench.journal).contains("released 0");
        assertThat(bench.openings).extracting(Opening::shardCount).containsExactlyInAnyOrder(1, 2, 2);
    }

    @Test
    void beginsKeptShardsAnewWhenTheNewPartitionsGoToAnotherProcess() {
        polls(() -> assign(1, 1, FIRST), () -> checkpoint(41, 7), () -> topic(2, 1), () -> checkpoint(41, 8), () -> {});

        assertThat(bench.openings).extracting(Opening::shardCount).containsExactly(1, 2);
    }

    @Test
    void asksAgainForTheEndOfAPartitionWhenKafkaDidNotAnswer() {
        polls(
                () -> {
                    assign(1, 0, FIRST);
                    kafka.setOffsetsException(new TimeoutException("no answer"));
                },
                () -> assertThat(bench.shards.states()).containsEntry(0, ShardState.CONNECTING),
                () -> {});

        assertThat(bench.openings).hasSize(1);
    }

    @Test
    void passesOverWhatIsNoCheckpoint() {
        polls(
                () -> assign(1, 5, FIRST),
                () -> Stream.of("null", "{}", "{\"shard\":0,\"shardCount\":1,\"sequence\":9,\"epoch\":9}", "?")
                        .forEach(this::record),
                () -> checkpoint(41, 7),
                () -> {});

        assertThat(stops).isEmpty();
        assertThat(bench.checkpoints.getFirst().epoch()).isEqualTo(8);
    }

    @Test
    void takesAFencedShardBackThatNobodyElseIsAssigned() {
        polls(
                () -> assign(1, 0, FIRST),
                () -> checkpoint(50, 99),
                () -> {
                    assertThat(bench.journal).contains("fenced 0");
                    bench.time.advance(Duration.ofSeconds(11));
                    topic(1, 1);
                },
                () -> checkpoint(50, 99),
                () -> {});

        assertThat(bench.openings).hasSize(2);
        assertThat(bench.checkpoints.getLast().epoch()).isEqualTo(100);
    }

    @Test
    void stopsTheServiceWhenItFailsInAWayThatNobodyExpected() {
        polls(() -> {
            throw new IllegalStateException("unexpected");
        });

        assertThat(stops).containsExactly("The gateway cannot tell any more which shards are its own.");
        assertThat(kafka.closed()).isTrue();
    }

    /** Runs the consumer with these steps, one with each poll, and ends it after them. */
    private void polls(Runnable... steps) {
        for (var step : steps) {
            kafka.schedulePollTask(() -> {
                step.run();
                bench.time.advance(Duration.ZERO);
            });
        }
        kafka.schedulePollTask(kafka::wakeup);
        ownership.run();
        bench.time.advance(Duration.ZERO);
    }

    private void assign(int partitions, long end, TopicPartition... ours) {
        topic(partitions, end);
        kafka.rebalance(List.of(ours));
    }

    /** Checkpoints of the first shard are expected up to the end; whatever is read again has to be given again. */
    private void topic(int partitions, long end) {
        offset = 0;
        kafka.updatePartitions(
                Topics.GATEWAY_SHARDS,
                IntStream.range(0, partitions)
                        .mapToObj(number -> new PartitionInfo(Topics.GATEWAY_SHARDS, number, null, null, null))
                        .toList());
        kafka.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        kafka.updateEndOffsets(Map.of(FIRST, end, SECOND, 0L));
    }

    private void checkpoint(long sequence, long epoch) {
        record(new String(
                WireJson.write(
                        new ShardCheckpoint(0, 1, "old", "ws://old", sequence, epoch, Instant.EPOCH, null, null)),
                UTF_8));
    }

    private void record(String json) {
        kafka.addRecord(new ConsumerRecord<>(Topics.GATEWAY_SHARDS, 0, offset++, null, json.getBytes(UTF_8)));
    }
}
