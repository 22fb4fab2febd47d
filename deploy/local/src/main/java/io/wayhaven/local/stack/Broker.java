package io.wayhaven.local.stack;

import io.wayhaven.contracts.topic.TopicSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import java.util.List;

/** The Kafka of a stack. */
sealed interface Broker extends Part permits KafkaPart, Broker.External {
    String bootstrapServers();

    /** Somebody else's: its topics are seen to, but it is neither started nor stopped. */
    record External(String bootstrapServers, List<TopicSettings> topics) implements Broker {
        @Override
        public void start() {
            try (KafkaTopics admin = new KafkaTopics(bootstrapServers)) {
                admin.ensure(topics);
            }
        }

        @Override
        public void stop() {}
    }
}
