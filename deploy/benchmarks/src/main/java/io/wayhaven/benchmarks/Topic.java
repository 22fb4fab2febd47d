package io.wayhaven.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.SettingsMessage;
import io.wayhaven.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What all variants read: guilds that have everything posted, and their events in one partition. */
final class Topic {

    private Topic() {}

    static void fill(String bootstrapServers, int events) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "compression.type", "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var now = Instant.now();
            for (int i = 0; i < EventMix.GUILDS; i++) {
                send(producer, settings(new GuildId(EventMix.FIRST_GUILD + i), now));
            }
            var mix = new EventMix(now);
            for (int i = 0; i < events; i++) {
                var event = mix.next();
                send(
                        producer,
                        new ProducerRecord<>(
                                Topics.DISCORD_EVENTS,
                                0,
                                event.partitionKey().getBytes(UTF_8),
                                event.payload(),
                                DiscordEventCodec.headers(event)));
            }
        }
    }

    /** What Kafka refuses, no run would ever take in: better no figures than wrong ones. */
    private static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record, (taken, failure) -> {
            if (failure != null) {
                System.err.println("benchmarks: Kafka refuses a record: " + failure.getMessage());
            }
        });
    }

    private static ProducerRecord<byte[], byte[]> settings(GuildId guild, Instant now) {
        var route = new Route(new ChannelId(guild.value() + 1), null, KindFilter.ALL, IgnoreRules.NONE);
        var settings = new GuildSettings(
                guild,
                1,
                Map.of(RouteName.LOG, route),
                Map.of(),
                IgnoreRules.NONE,
                new Retention(null, null),
                List.of());
        var codec = new EnvelopeCodec<SettingsMessage>(MessageFamilies.SETTINGS);
        var envelope = new Envelope<SettingsMessage>(
                "settings:" + guild,
                "wayhaven/benchmarks",
                MessageFamilies.SETTINGS.typeOf(settings),
                now,
                guild.toString(),
                null,
                null,
                settings);
        return new ProducerRecord<>(
                Topics.GUILD_SETTINGS,
                null,
                guild.toString().getBytes(UTF_8),
                codec.value(envelope),
                codec.headers(envelope));
    }
}
