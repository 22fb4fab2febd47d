package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.shard.CheckpointSink;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Keeps checkpoints in {@code gateway.shards.v1}, each in the partition of its shard. */
public final class CheckpointPublisher implements CheckpointSink {
    private static final String SOURCE = "wayhaven/gateway";
    private static final String TYPE = "wayhaven.shard-checkpoint";

    private final PromptProducer producer;

    /**
     * A publisher.
     *
     * @param connection how to reach Kafka
     */
    public CheckpointPublisher(Map<String, Object> connection) {
        this.producer = new PromptProducer(
                connection,
                "gateway-checkpoints",
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("shard-checkpoints").daemon().factory()));
    }

    @Override
    public CompletionStage<Void> write(ShardCheckpoint checkpoint) {
        return producer.send(() -> record(checkpoint));
    }

    private static ProducerRecord<byte[], byte[]> record(ShardCheckpoint checkpoint) {
        var headers = new RecordHeaders();
        CloudEventHeaders.putRequired(
                headers,
                checkpoint.shard() + ":" + checkpoint.epoch() + ":" + checkpoint.sequence(),
                SOURCE,
                TYPE,
                checkpoint.writtenAt());
        return new ProducerRecord<>(
                Topics.GATEWAY_SHARDS,
                checkpoint.shard(),
                Integer.toString(checkpoint.shard()).getBytes(UTF_8),
                WireJson.write(checkpoint),
                headers);
    }

    /** Stops. */
    public void close(Duration limit) {
        producer.close(limit);
    }
}
