package io.wayhaven.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyWorkingTopicHasADeadLetterTopic() {
        var names = Topics.all(1).stream().map(TopicSettings::name).toList();

        assertThat(names).hasSize(16).doesNotHaveDuplicates();
        assertThat(names.stream().filter(name -> !name.endsWith(".dlq")).map(Topics::deadLetters))
                .hasSize(8)
                .allSatisfy(deadLetters -> assertThat(names).contains(deadLetters));
    }

    @Test
    void aShardIsAPartition() {
        assertThat(Topics.all(16))
                .filteredOn(topic -> topic.name().equals(Topics.GATEWAY_SHARDS))
                .singleElement()
                .satisfies(topic -> assertThat(topic.partitions()).isEqualTo(16))
                .satisfies(topic -> assertThat(topic.settings()).containsEntry("cleanup.policy", "compact"));
    }
}
