package io.wayhaven.gateway.messaging;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.shard.Shards;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Owns shards by being a member of a consumer group: whoever is assigned partition n of {@code gateway.shards.v1} runs
 * shard n. A partition that was assigned is read to its end first, for the newest checkpoint in it.
 *
 * <p>A group member that can't reach Kafka keeps what it was assigned; so a shard runs on while Kafka is away.
 */
public final class ShardOwnershipConsumer {
    private static final Logger LOG = Logger.getLogger(ShardOwnershipConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Shards shards;
    private final Duration releaseLimit;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, CatchUp> catchingUp = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * A member of the group that isn't joined yet.
     *
     * @param settings of the consumer
     * @param releaseLimit how long a rebalance waits for shards to be closed in order
     */
    public ShardOwnershipConsumer(Map<String, Object> settings, Shards shards, Duration releaseLimit) {
        this.consumer = new KafkaConsumer<>(settings);
        this.shards = shards;
        this.releaseLimit = releaseLimit;
    }

    /** Joins the group. */
    public void start() {
        Thread.ofPlatform().name("shard-ownership").start(this::run);
    }

    /** Leaves the group, after giving up the shards in order; waits for that no longer than the limit. */
    public void stop(Duration limit) {
        stopping.countDown();
        consumer.wakeup();
        try {
            if (!stopped.await(limit.toMillis(), MILLISECONDS)) {
                LOG.warn("shards were not given up in time: their next owner resumes from the last checkpoint");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        consumer.subscribe(List.of(Topics.GATEWAY_SHARDS), new Rebalance());
        try {
            while (stopping.getCount() > 0) {
                step();
            }
        } catch (WakeupException wakeup) {
            LOG.debug("leaving the group of shard owners");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
            stopped.countDown();
        }
    }

    private void step() throws InterruptedException {
        try {
            consumer.poll(POLL).forEach(this::read);
            startShards();
        } catch (WakeupException wakeup) {
            throw wakeup;
        } catch (KafkaException failure) {
            LOG.warnf("shard ownership waits for Kafka: %s", failure.getClass().getSimpleName());
            var unused = stopping.await(PAUSE.toMillis(), MILLISECONDS);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            var checkpoint = WireJson.checkpoint(record.value());
            var catchUp = catchingUp.get(new TopicPartition(record.topic(), record.partition()));
            if (catchUp == null) {
                shards.observe(checkpoint);
            } else {
                catchUp.read(checkpoint);
            }
        } catch (UndecodableMessageException malformed) {
            LOG.warnf(
                    "checkpoint passed over at offset %d of shard %d: %s",
                    record.offset(), record.partition(), malformed.getMessage());
        }
    }

    private void startShards() {
        catchingUp.entrySet().removeIf(entry -> {
            var partition = entry.getKey();
            var catchUp = entry.getValue();
            if (consumer.position(partition) < catchUp.end()) {
                return false;
            }
            shards.assign(partition.partition(), catchUp.shardCount(), catchUp.newest());
            return true;
        });
    }

    private void release(Collection<TopicPartition> partitions) {
        partitions.forEach(catchingUp::remove);
        try {
            var unused = shards.release(
                            partitions.stream().map(TopicPartition::partition).toList())
                    .toCompletableFuture()
                    .get(releaseLimit.toMillis(), MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("shards were not closed in time: their next owner resumes from the last checkpoint");
        }
    }

    private void leave() {
        try {
            consumer.close(CloseOptions.timeout(releaseLimit));
        } catch (KafkaException unclean) {
            LOG.debug("the group of shard owners was left uncleanly", unclean);
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var shardCount = consumer.partitionsFor(Topics.GATEWAY_SHARDS).size();
            if (shardCount == 0) {
                LOG.warnf("topic %s is missing: create it with a partition per shard", Topics.GATEWAY_SHARDS);
                return;
            }
            consumer.seekToBeginning(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> catchingUp.put(partition, new CatchUp(shardCount, end)));
            shards.expect(partitions.stream().map(TopicPartition::partition).toList());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            release(partitions);
        }
    }
}
