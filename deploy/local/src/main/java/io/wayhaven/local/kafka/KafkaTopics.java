package io.wayhaven.local.kafka;

import io.wayhaven.contracts.topic.TopicSettings;
import io.wayhaven.local.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Makes the broker's topics what the contracts say. */
public final class KafkaTopics implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Admin admin;

    /** Nothing is sent before the first call. */
    public KafkaTopics(String bootstrapServers) {
        admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", (int) LIMIT.toMillis(),
                "default.api.timeout.ms", (int) LIMIT.toMillis()));
    }

    /**
     * Creates the topics that are missing and adds the partitions that others lack; replication follows the broker's
     * default.
     *
     * @throws KafkaException if the broker is out of reach or refuses
     */
    public void ensure(List<TopicSettings> topics) {
        Map<String, Integer> partitions = partitionsOf(existing(topics));
        List<NewTopic> missing = new ArrayList<>();
        Map<String, NewPartitions> tooSmall = new HashMap<>();
        for (TopicSettings topic : topics) {
            Integer present = partitions.get(topic.name());
            if (present == null) {
                missing.add(new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.settings()));
            } else if (present < topic.partitions()) {
                tooSmall.put(topic.name(), NewPartitions.increaseTo(topic.partitions()));
            }
        }
        await(admin.createTopics(missing).all());
        await(admin.createPartitions(tooSmall).all());
        Waiting.until("the broker shows its topics", LIMIT, () -> isComplete(topics));
    }

    private boolean isComplete(List<TopicSettings> topics) {
        Collection<String> existing = existing(topics);
        if (existing.size() < topics.size()) {
            return false;
        }
        Map<String, Integer> partitions = partitionsOf(existing);
        return topics.stream().allMatch(topic -> partitions.getOrDefault(topic.name(), 0) >= topic.partitions());
    }

    /** Empties the topics by deleting them, offsets of every consumer group included, and creates them again. */
    public void recreate(List<TopicSettings> topics) {
        Collection<String> present = existing(topics);
        await(admin.deleteTopics(present).all());
        Waiting.until(
                "the broker forgets its topics", LIMIT, () -> existing(topics).isEmpty());
        ensure(topics);
    }

    private Collection<String> existing(List<TopicSettings> topics) {
        Set<String> names = await(admin.listTopics().names());
        return topics.stream().map(TopicSettings::name).filter(names::contains).toList();
    }

    private Map<String, Integer> partitionsOf(Collection<String> topics) {
        return await(admin.describeTopics(topics).allTopicNames()).values().stream()
                .collect(Collectors.toMap(
                        topic -> topic.name(), topic -> topic.partitions().size()));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException cause) {
                throw cause;
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
