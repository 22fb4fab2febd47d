package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.UnknownSettings;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.settings.SettingsListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Reads {@code guild.settings.v1} to its end, and on from there. Every process reads all of it: there is no group. */
public final class GuildSettingsConsumer {
    private static final Logger LOG = Logger.getLogger(GuildSettingsConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final SettingsListener listener;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Map<TopicPartition, Long> ends = Map.of();
    private boolean warned;

    /**
     * A reader that hasn't begun yet.
     *
     * @param connection how to reach Kafka
     */
    public GuildSettingsConsumer(Map<String, Object> connection, SettingsListener listener) {
        this(new KafkaConsumer<>(settings(connection)), listener);
    }

    GuildSettingsConsumer(Consumer<byte[], byte[]> consumer, SettingsListener listener) {
        this.consumer = consumer;
        this.listener = listener;
    }

    private static Map<String, Object> settings(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-settings");
        return settings;
    }

    /** Begins to read; completes once everything is read that was there, or when there is no such topic. */
    public CompletionStage<Void> start() {
        Thread.ofPlatform().name("guild-settings").daemon().start(this::run);
        return caughtUp;
    }

    /** Stops. */
    public void stop() {
        stopping.countDown();
        consumer.wakeup();
    }

    void run() {
        try {
            while (stopping.getCount() > 0) {
                step();
            }
        } catch (WakeupException wakeup) {
            LOG.debug("no settings are read any more");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void step() throws InterruptedException {
        try {
            if (ends.isEmpty() && !assign()) {
                var unused = stopping.await(PAUSE.toMillis(), MILLISECONDS);
                return;
            }
            var records = consumer.poll(POLL);
            records.forEach(this::read);
            if (!caughtUp.isDone() && isAtEnd()) {
                listener.upToDate();
                caughtUp.complete(null);
            } else if (caughtUp.isDone() && !records.isEmpty()) {
                listener.upToDate();
            }
        } catch (WakeupException wakeup) {
            throw wakeup;
        } catch (KafkaException failure) {
            LOG.warnf(
                    "the guilds' settings wait for Kafka: %s",
                    failure.getClass().getSimpleName());
            var unused = stopping.await(PAUSE.toMillis(), MILLISECONDS);
        }
    }

    private boolean assign() {
        var partitions = consumer.partitionsFor(Topics.GUILD_SETTINGS, ANSWER_LIMIT).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            if (!warned) {
                LOG.warnf("topic %s is missing: until it is there, defaults apply", Topics.GUILD_SETTINGS);
                warned = true;
            }
            caughtUp.complete(null);
            return false;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        ends = consumer.endOffsets(partitions, ANSWER_LIMIT);
        return true;
    }

    private boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.key() == null) {
                throw new UndecodableMessageException("there is no key");
            }
            if (record.value() == null) {
                listener.forgotten(GuildId.of(new String(record.key(), UTF_8)));
                return;
            }
            var type = CloudEventHeaders.require(record.headers(), CloudEventHeaders.TYPE);
            switch (MessageFamilies.SETTINGS.decode(type, record.value())) {
                case GuildSettings settings -> listener.settled(settings);
                case null -> throw new UndecodableMessageException("there are no settings in it");
                case UnknownSettings unknown ->
                    LOG.debugf("settings of a later version passed over: %s", unknown.type());
            }
        } catch (IllegalArgumentException malformed) {
            LOG.warnf("settings passed over at offset %d: %s", record.offset(), malformed.getMessage());
        }
    }

    private void close() {
        try {
            consumer.close(CloseOptions.timeout(PAUSE));
        } catch (KafkaException unclean) {
            LOG.debug("the reader of settings was closed uncleanly", unclean);
        }
    }
}
