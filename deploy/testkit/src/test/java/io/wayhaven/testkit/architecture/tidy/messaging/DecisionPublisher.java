package io.wayhaven.testkit.architecture.tidy.messaging;

import io.wayhaven.testkit.architecture.tidy.feature.Decision;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What an edge may do. */
public final class DecisionPublisher {
    private final Producer<String, String> producer;

    public DecisionPublisher(Producer<String, String> producer) {
        this.producer = producer;
    }

    public void publish(Decision decision) {
        var unused = producer.send(new ProducerRecord<>("decisions", decision.toString()));
    }
}
