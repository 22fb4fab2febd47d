package io.wayhaven.syncengine.packaged;

import static java.util.stream.Collectors.toMap;

import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka, as seen by those who are around the service. */
final class Broker implements AutoCloseable {

    private static final EnvelopeCodec<ModerationCommand> COMMANDS = new EnvelopeCodec<>(MessageFamilies.COMMANDS);
    private static final String GROUP = "sync-engine";

    private final String servers;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    Broker(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 2),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void event(DiscordEvent event) {
        send(Topics.DISCORD_EVENTS, event.partitionKey(), event.payload(), DiscordEventCodec.headers(event));
    }

    void command(String id, String guild, ModerationCommand command) {
        var envelope = new Envelope<>(
                id, "wayhaven/test", MessageFamilies.COMMANDS.typeOf(command), Instant.now(), guild, id, id, command);
        send(Topics.MODERATION_COMMANDS, command.partitionKey(), COMMANDS.value(envelope), COMMANDS.headers(envelope));
    }

    void flush() {
        producer.flush();
    }

    private void send(String topic, String key, byte[] value, Headers headers) {
        var unused = producer.send(new ProducerRecord<>(topic, null, null, key, value, headers));
    }

    /** Every command about a person so far, those about one in the order in which they were taken. */
    List<PersonCommand> personCommands() {
        return read(Topics.MODERATION_COMMANDS).stream()
                .map(record -> COMMANDS.read(record.headers(), record.value()).payload())
                .filter(PersonCommand.class::isInstance)
                .map(PersonCommand.class::cast)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** How many records of a topic the service has not acknowledged. */
    long lag(String topic) {
        try {
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(partitions.stream().collect(toMap(part -> part, part -> OffsetSpec.latest())))
                    .all()
                    .get();
            return partitions.stream()
                    .mapToLong(part -> ends.get(part).offset()
                            - (committed.get(part) == null
                                    ? 0
                                    : committed.get(part).offset()))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
