package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.settings.Settings;
import io.wayhaven.gateway.settings.SettingsListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuildSettingsConsumerTest implements SettingsListener {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.GUILD_SETTINGS, 0);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final List<String> heard = new ArrayList<>();
    private final GuildSettingsConsumer consumer = new GuildSettingsConsumer(kafka, this);
    private long offset;

    @Test
    void isUpToDateOnceItHasReadWhatWasThere() {
        topic(2);
        polls(() -> settings(true), () -> assertThat(heard).containsExactly("on"), () -> settings(false), () -> {});

        assertThat(heard).containsExactly("on", "off", "up to date");
    }

    @Test
    void isUpToDateAtOnceWhereNothingIs() {
        topic(0);
        polls(() -> {}, () -> settings(true), () -> {});

        assertThat(heard).containsExactly("up to date", "on", "up to date");
    }

    @Test
    void hearsOfGuildsWithoutSettings() {
        topic(1);
        polls(() -> record(Settings.GUILD.toString(), null));

        assertThat(heard).containsExactly("forgotten " + Settings.GUILD, "up to date");
    }

    @Test
    void passesOverWhatIsNoSettings() {
        topic(6);
        polls(() -> {
            record(null, "{}");
            record("everywhere", null);
            record("1", "?");
            record("1", "{}");
            record("1", "null");
            settings(true);
        });

        assertThat(heard).containsExactly("on", "up to date");
    }

    @Test
    void waitsForKafka() {
        topic(1);
        kafka.setOffsetsException(new TimeoutException("no answer"));
        polls(() -> settings(true));

        assertThat(heard).containsExactly("on", "up to date");
    }

    /** Runs the consumer with these steps, one with each poll, and ends it after them. */
    private void polls(Runnable... steps) {
        for (var step : steps) {
            kafka.schedulePollTask(step);
        }
        kafka.schedulePollTask(kafka::wakeup);
        consumer.run();
    }

    private void topic(long end) {
        kafka.updatePartitions(
                Topics.GUILD_SETTINGS, List.of(new PartitionInfo(Topics.GUILD_SETTINGS, 0, null, null, null)));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, end));
    }

    private void settings(boolean on) {
        record(
                Settings.GUILD.toString(),
                new String(
                        MessageFamilies.SETTINGS.encode(Settings.of(Settings.GUILD, Map.of("on_member_ban", on))),
                        UTF_8));
    }

    private void record(@Nullable String key, @Nullable String json) {
        var headers = new RecordHeaders();
        CloudEventHeaders.putRequired(headers, "1", "wayhaven/test", "wayhaven.settings.guild", Instant.EPOCH);
        kafka.addRecord(new ConsumerRecord<>(
                Topics.GUILD_SETTINGS,
                0,
                offset++,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : key.getBytes(UTF_8),
                json == null ? null : json.getBytes(UTF_8),
                headers,
                Optional.empty()));
    }

    @Override
    public void settled(GuildSettings settings) {
        heard.add(Boolean.TRUE.equals(settings.toggles().get("on_member_ban")) ? "on" : "off");
    }

    @Override
    public void forgotten(GuildId guild) {
        heard.add("forgotten " + guild);
    }

    @Override
    public void upToDate() {
        heard.add("up to date");
    }
}
