package io.wayhaven.web.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.tail.ReplayRing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Tells the ring where each partition begins, and reads a little back so that readers of before find their place. */
@ApplicationScoped
@Identifier(DiscordEventsConsumer.CHANNEL)
public class JoinTopicConsumer implements KafkaConsumerRebalanceListener {

    private final ReplayRing ring;
    private final WebConfig config;

    JoinTopicConsumer(ReplayRing ring, WebConfig config) {
        this.ring = ring;
        this.config = config;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var earliest = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        for (var partition : partitions) {
            var first = earliest.getOrDefault(partition, 0L);
            var last = end.getOrDefault(partition, 0L);
            var from = ring.end(partition.partition())
                    .orElse(Math.max(first, last - config.tail().preload()));
            ring.join(partition.partition(), first, from, last);
            consumer.seek(partition, Math.max(first, from));
        }
    }
}
