package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.shard.CheckpointSink;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/** Keeps checkpoints in {@code gateway.shards.v1}, each in the partition of its shard. */
public final class CheckpointPublisher implements CheckpointSink {
    private static final Logger LOG = Logger.getLogger(CheckpointPublisher.class);
    private static final String SOURCE = "wayhaven/gateway";
    private static final String TYPE = "wayhaven.shard-checkpoint";

    private final Producer<byte[], byte[]> producer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("shard-checkpoints").daemon().factory());

    /**
     * A publisher.
     *
     * @param connection how to reach Kafka
     */
    public CheckpointPublisher(Map<String, Object> connection) {
        this.producer = new KafkaProducer<>(ProducerSettings.prompt(connection, "gateway-checkpoints"));
    }

    @Override
    public CompletionStage<Void> write(ShardCheckpoint checkpoint) {
        return CompletableFuture.supplyAsync(() -> send(record(checkpoint)), thread)
                .thenCompose(sent -> sent);
    }

    private CompletionStage<Void> send(ProducerRecord<byte[], byte[]> record) {
        var written = new CompletableFuture<Void>();
        var unused = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                written.complete(null);
            } else {
                written.completeExceptionally(failure);
            }
        });
        return written;
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
        thread.shutdown();
        try {
            producer.close(limit);
        } catch (KafkaException unclean) {
            LOG.debug("the producer was closed uncleanly", unclean);
        }
    }
}
