package io.wayhaven.contracts.topic;

import java.time.Duration;
import java.util.Map;

/**
 * How a topic is created.
 *
 * @param name the topic's name
 * @param partitions the ceiling of how many consumers of one group can share it
 * @param settings broker-side topic settings, by Kafka's own names
 */
public record TopicSettings(String name, int partitions, Map<String, String> settings) {

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("Topic " + name + " needs at least one partition, not " + partitions);
        }
        settings = Map.copyOf(settings);
    }

    static TopicSettings log(String name, int partitions, Duration retention, int largestMessage) {
        return new TopicSettings(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(retention.toMillis()),
                        "max.message.bytes", Integer.toString(largestMessage)));
    }

    static TopicSettings compacted(String name, int partitions) {
        return new TopicSettings(
                name,
                partitions,
                Map.of(
                        "cleanup.policy",
                        "compact",
                        "segment.ms",
                        Long.toString(Duration.ofHours(1).toMillis())));
    }
}
