package io.wayhaven.logwriter.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.wayhaven.logwriter.ingest.IngestObserver;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Tells what part of the topic this writer holds. */
abstract class MembershipListener implements KafkaConsumerRebalanceListener {

    private final IngestObserver observer;

    MembershipListener(IngestObserver observer) {
        this.observer = observer;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        observer.partitionsHeld(consumer.assignment().size());
    }

    /** Also what the connector calls when they are lost: the group went on without this writer. */
    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        observer.partitionsHeld((int) consumer.assignment().stream()
                .filter(held -> !partitions.contains(held))
                .count());
    }
}
