package io.wayhaven.logwriter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topic of posts. */
public final class PostTopic {

    private PostTopic() {}

    /** The ids of the posts of a guild so far, each with its revision, as they lie in the topic. */
    public static List<String> ids(long guild) {
        var ids = new ArrayList<String>();
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.DISCORD_POSTS).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var post : consumer.poll(Duration.ofMillis(200))) {
                    var subject =
                            new String(post.headers().lastHeader("ce_subject").value(), UTF_8);
                    if (subject.equals(Long.toString(guild))) {
                        ids.add(new String(post.headers().lastHeader("ce_id").value(), UTF_8));
                    }
                }
            }
        }
        return ids;
    }
}
