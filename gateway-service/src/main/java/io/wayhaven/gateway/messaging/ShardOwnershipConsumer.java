package io.wayhaven.gateway.messaging;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.shard.ServiceStop;
import io.wayhaven.gateway.shard.Shards;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Owns shards by being a member of a consumer group: whoever is assigned partition n of {@code gateway.shards.v1} runs
 * shard n. A partition that was assigned is read to its end first, for the newest checkpoint in it. When partitions are
 * added, which changes the number of shards, every shard is given up and caught up again under the new number.
 *
 * <p>A group member that can't reach Kafka keeps what it was assigned; so a shard runs on while Kafka is away.
 */
public final class ShardOwnershipConsumer {
    private static final Logger LOG = Logger.getLogger(ShardOwnershipConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Shards shards;
    private final Duration releaseLimit;
    private final ServiceStop serviceStop;
    private final Consumer<byte[], byte[]> consumer;
    /** Assigned, but not being caught up yet. */
    private final Set<TopicPartition> fresh = new HashSet<>();

    private final Map<TopicPartition, CatchUp> catchingUp = new HashMap<>();
    private boolean unsettled;
    private int shardCount;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * A member of the group that isn't joined yet.
     *
     * @param settings of the consumer, see {@link OwnershipSettings}
     * @param releaseLimit how long a rebalance waits for shards to be closed in order
     * @param serviceStop ends the service should ownership fail in a way that nobody expected
     */
    public ShardOwnershipConsumer(
            Map<String, Object> settings, Shards shards, Duration releaseLimit, ServiceStop serviceStop) {
        this(new KafkaConsumer<>(settings), shards, releaseLimit, serviceStop);
    }

    ShardOwnershipConsumer(
            Consumer<byte[], byte[]> consumer, Shards shards, Duration releaseLimit, ServiceStop serviceStop) {
        this.consumer = consumer;
        this.shards = shards;
        this.releaseLimit = releaseLimit;
        this.serviceStop = serviceStop;
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

    void run() {
        try {
            consumer.subscribe(List.of(Topics.GATEWAY_SHARDS), new Rebalance());
            while (stopping.getCount() > 0) {
                step();
            }
        } catch (WakeupException wakeup) {
            LOG.debug("leaving the group of shard owners");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.error("shard ownership failed", unexpected);
            serviceStop.because(
                    "The gateway cannot tell any more which shards are its own.",
                    "Start it again; the lines before this one say what happened.");
        } finally {
            leave();
            stopped.countDown();
        }
    }

    private void step() throws InterruptedException {
        try {
            consumer.poll(POLL).forEach(this::read);
            settle();
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

    /** Has everything that is assigned, and isn't running under the present number of shards, read from its beginning. */
    private void settle() {
        takeBackFenced();
        if (!unsettled && consumer.assignment().isEmpty()) {
            return;
        }
        var count = consumer.partitionsFor(Topics.GATEWAY_SHARDS, ANSWER_LIMIT).size();
        if (count == 0) {
            warnOfMissingTopic();
        } else {
            if (count != shardCount) {
                restartAll();
                shardCount = count;
            }
            catchUpFresh();
        }
        unsettled = false;
    }

    private void warnOfMissingTopic() {
        if (unsettled) {
            LOG.warnf("topic %s is missing: create it with a partition per shard", Topics.GATEWAY_SHARDS);
        }
    }

    /** A shard that another owner's claim ended, although it is still assigned to us: else nobody would run it. */
    private void takeBackFenced() {
        var again = consumer.assignment().stream()
                .filter(partition -> shards.isFenced(partition.partition()))
                .toList();
        release(again);
        shards.expect(numbers(again));
        fresh.addAll(again);
    }

    private void restartAll() {
        var kept = List.copyOf(consumer.assignment());
        if (shardCount > 0) {
            LOG.infof("the number of shards was changed: their sessions are begun anew");
            release(kept);
        }
        shards.expect(numbers(kept));
        fresh.addAll(kept);
    }

    private void catchUpFresh() {
        if (fresh.isEmpty()) {
            return;
        }
        var ends = consumer.endOffsets(fresh, ANSWER_LIMIT);
        consumer.seekToBeginning(fresh);
        ends.forEach((partition, end) -> catchingUp.put(partition, new CatchUp(shardCount, end)));
        fresh.clear();
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
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
        if (partitions.isEmpty()) {
            return;
        }
        partitions.forEach(partition -> {
            fresh.remove(partition);
            catchingUp.remove(partition);
        });
        try {
            var unused = shards.release(numbers(partitions))
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

    /** Takes note only: what asks Kafka may fail, and is tried again by each step until it works. */
    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            shards.expect(numbers(partitions));
            fresh.addAll(partitions);
            unsettled = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            release(partitions);
        }
    }
}
