package io.wayhaven.syncengine.system;

import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.Post;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.contracts.typing.Typing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka, as seen from outside. */
final class Records implements AutoCloseable {

    private static final EnvelopeCodec<ModerationCommand> COMMANDS = new EnvelopeCodec<>(MessageFamilies.COMMANDS);
    private static final EnvelopeCodec<ModerationFact> FACTS = new EnvelopeCodec<>(MessageFamilies.FACTS);

    private static final EnvelopeCodec<Typing> TYPING = new EnvelopeCodec<>(MessageFamilies.TYPING);

    private static final EnvelopeCodec<Post> POSTS = new EnvelopeCodec<>(MessageFamilies.POSTS);

    private final String servers = Simulated.property("kafka.bootstrap.servers");
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());

    void send(ProducerRecord<String, byte[]> record) {
        var unused = producer.send(record);
    }

    void command(String id, String guild, ModerationCommand command) {
        var envelope = new Envelope<>(
                id, "wayhaven/test", MessageFamilies.COMMANDS.typeOf(command), Instant.now(), guild, id, id, command);
        send(new ProducerRecord<>(
                Topics.MODERATION_COMMANDS,
                null,
                null,
                command.partitionKey(),
                COMMANDS.value(envelope),
                COMMANDS.headers(envelope)));
        producer.flush();
    }

    void typed(OptionTyped typed) {
        var id = "interaction:" + typed.interaction();
        var envelope = new Envelope<Typing>(
                id,
                "wayhaven/test",
                "wayhaven.typing.option",
                typed.typedAt(),
                typed.guild().toString(),
                id,
                null,
                typed);
        send(new ProducerRecord<>(
                Topics.INTERACTIONS_TYPING,
                null,
                null,
                typed.guild().toString(),
                TYPING.value(envelope),
                TYPING.headers(envelope)));
        producer.flush();
    }

    void posts(List<EntryPost> posts) {
        posts.forEach(post -> {
            var envelope = new Envelope<Post>(
                    post.id() + ":" + post.revision(),
                    "wayhaven/test",
                    MessageFamilies.POSTS.typeOf(post),
                    Instant.now(),
                    post.guild().toString(),
                    null,
                    null,
                    post);
            send(new ProducerRecord<>(
                    Topics.DISCORD_POSTS,
                    null,
                    null,
                    post.partitionKey(),
                    POSTS.value(envelope),
                    POSTS.headers(envelope)));
        });
        producer.flush();
    }

    /** Every fact so far, oldest first within a key. */
    List<Envelope<ModerationFact>> facts() {
        return read(Topics.MODERATION_EVENTS).stream()
                .map(record -> FACTS.read(record.headers(), record.value()))
                .toList();
    }

    /** Every record of a topic so far. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                servers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
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

    @Override
    public void close() {
        producer.close();
    }
}
