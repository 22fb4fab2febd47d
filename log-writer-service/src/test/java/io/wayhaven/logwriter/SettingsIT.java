package io.wayhaven.logwriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.SettingsMessage;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.logwriter.settings.Guilds;
import io.wayhaven.logwriter.settings.SettingsReader;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class SettingsIT {

    @Inject
    SettingsReader settings;

    @Test
    void readsTheNewestSettingsOfAGuildPastPoisonAndRepeats() throws Exception {
        try (var topic = new EventTopic()) {
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            records.add(settingsRecord(Guilds.plain(8001, 2)));
            records.add(new ProducerRecord<>(Topics.GUILD_SETTINGS, "8001".getBytes(UTF_8), "{".getBytes(UTF_8)));
            records.add(new ProducerRecord<>(Topics.GUILD_SETTINGS, "8009".getBytes(UTF_8), null));
            records.add(settingsRecord(Guilds.plain(8001, 1)));
            records.add(settingsRecord(Guilds.plain(8002, 5)));
            topic.send(records);
        }

        var guilds = Set.of(new GuildId(8001), new GuildId(8002), new GuildId(8003));
        await().untilAsserted(() -> assertThat(
                        settings.of(guilds).toCompletableFuture().get(10, SECONDS))
                .containsOnlyKeys(new GuildId(8001), new GuildId(8002)));
        assertThat(settings.of(guilds).toCompletableFuture().get(10, SECONDS).get(new GuildId(8001)))
                .isEqualTo(Guilds.plain(8001, 2));

        try (var topic = new EventTopic()) {
            topic.send(List.of(settingsRecord(Guilds.plain(8001, 3))));
        }
        await().untilAsserted(() -> assertThat(settings.of(guilds)
                        .toCompletableFuture()
                        .get(10, SECONDS)
                        .get(new GuildId(8001)))
                .isEqualTo(Guilds.plain(8001, 3)));
    }

    private static ProducerRecord<byte[], byte[]> settingsRecord(GuildSettings settings) {
        var codec = new EnvelopeCodec<SettingsMessage>(MessageFamilies.SETTINGS);
        var guild = settings.guild().toString();
        var envelope = new Envelope<SettingsMessage>(
                "settings:" + guild + ":" + settings.version(),
                "wayhaven/sync-engine",
                MessageFamilies.SETTINGS.typeOf(settings),
                EventTopic.TIME,
                guild,
                null,
                null,
                settings);
        return new ProducerRecord<>(
                Topics.GUILD_SETTINGS, null, guild.getBytes(UTF_8), codec.value(envelope), codec.headers(envelope));
    }
}
