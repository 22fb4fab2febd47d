package io.wayhaven.systemtests.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How full the topics are and how far their readers have come. */
public final class TopicState implements AutoCloseable {

    private final Admin admin;

    TopicState(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** The dead-letter topics that are not empty, with the number of their records. */
    public Map<String, Long> deadLetters() {
        Set<String> topics = get(admin.listTopics().names()).stream()
                .filter(name -> name.endsWith(".dlq"))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> first = offsets(topics, OffsetSpec.earliest());
        Map<String, Long> records = new TreeMap<>();
        offsets(topics, OffsetSpec.latest()).forEach((partition, end) -> {
            if (end > first.get(partition)) {
                records.merge(partition.topic(), end - first.get(partition), Long::sum);
            }
        });
        return records;
    }

    /** Whether there are dead-letter topics at all. */
    public boolean hasDeadLetterTopics() {
        return get(admin.listTopics().names()).stream().anyMatch(name -> name.endsWith(".dlq"));
    }

    /** How many records of a topic a group has not yet finished with. */
    public long lag(String group, String topic) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> first = offsets(Set.of(topic), OffsetSpec.earliest());
        return offsets(Set.of(topic), OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return end.getValue() - (done == null ? first.get(end.getKey()) : done.offset());
                })
                .sum();
    }

    private Map<TopicPartition, Long> offsets(Set<String> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription topic :
                get(admin.describeTopics(topics).allTopicNames()).values()) {
            topic.partitions()
                    .forEach(partition ->
                            partitions.put(new TopicPartition(topic.name(), partition.partition()), which));
        }
        Map<TopicPartition, ListOffsetsResultInfo> found =
                get(admin.listOffsets(partitions).all());
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot ask Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
