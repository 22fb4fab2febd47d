package io.wayhaven.gateway.stage;

import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    TopicReader(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on, and gives all that was read so far. */
    public List<ConsumerRecord<String, byte[]>> poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return List.copyOf(records);
    }

    /** Waits for a record. */
    public ConsumerRecord<String, byte[]> awaitRecord(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> poll().stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** The event ids that were read, once each. */
    public Set<String> ids() {
        var ids = new LinkedHashSet<String>();
        records.forEach(record -> ids.add(header(record, CloudEventHeaders.ID)));
        return ids;
    }

    /** A header's text; empty if there is none. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        var text = CloudEventHeaders.find(record.headers(), name);
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
