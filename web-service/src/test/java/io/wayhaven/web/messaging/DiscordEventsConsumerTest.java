package io.wayhaven.web.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.web.tail.ReplayRing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscordEventsConsumerTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.DISCORD_EVENTS, 0);

    private final ReplayRing ring = new ReplayRing(10);
    private final DiscordEventsConsumer consumer = new DiscordEventsConsumer(ring);

    @Test
    void passesOverWhatIsNoEvent() {
        ring.join(0, 0, 0, 0);

        consumer.accept(records(record(0, "{}"), record(1, "[")));
        assertThat(ring.end(0)).hasValue(2);

        consumer.accept(records(record(2, null), record(3, null)));
        assertThat(ring.end(0)).hasValue(4);
    }

    @SafeVarargs
    private static ConsumerRecords<String, byte[]> records(ConsumerRecord<String, byte[]>... records) {
        return new ConsumerRecords<>(Map.of(PARTITION, List.of(records)), Map.of());
    }

    private static ConsumerRecord<String, byte[]> record(long offset, @Nullable String value) {
        var event = new DiscordEvent(
                new DiscordEventId(0, "session", offset + 1),
                "discord.TYPING_START",
                new GuildId(1),
                Instant.EPOCH,
                new byte[0]);
        var record = new ConsumerRecord<String, byte[]>(
                PARTITION.topic(), PARTITION.partition(), offset, "1", value == null ? null : value.getBytes(UTF_8));
        DiscordEventCodec.headers(event).forEach(header -> record.headers().add(header));
        return record;
    }
}
