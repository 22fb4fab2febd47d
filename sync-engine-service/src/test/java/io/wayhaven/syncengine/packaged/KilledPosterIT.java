package io.wayhaven.syncengine.packaged;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.Post;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import io.wayhaven.simulator.rest.RestLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts are neither lost nor doubled nor out of order, whenever the process that posts them dies. */
class KilledPosterIT {

    private static final String DATABASE = "posts";
    private static final int KILLS = 50;
    private static final int AT_ONCE = 15;
    private static final int ANSWERED_AFTER_MILLIS = 150;
    private static final EnvelopeCodec<Post> CODEC = new EnvelopeCodec<>(MessageFamilies.POSTS);

    @Test
    void fiftyKillsLoseNothingAndDoubleNothing(@TempDir Path folder) {
        var limits = RestLimits.defaults().withBucket("POST /channels/:channel/messages", 50, Duration.ofSeconds(1));
        var settings = PostgresSettings.onFreePort(folder.resolve("postgres"), "a password", Durability.THROWAWAY);
        try (var kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder.resolve("kafka")));
                var topics = new KafkaTopics(kafka.bootstrapServers());
                var postgres = EmbeddedPostgres.start(settings);
                var discord = DiscordSimulator.start(SimulatorOptions.defaults().withRest(limits));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            topics.ensure(Topics.all(1));
            postgres.createDatabase(DATABASE);
            PostedChannel.slow(discord, "POST /channels", ANSWERED_AFTER_MILLIS);
            PostedChannel.slow(discord, "POST /webhooks", ANSWERED_AFTER_MILLIS);
            var channels = List.of(
                    PostedChannel.direct(discord),
                    PostedChannel.direct(discord),
                    PostedChannel.throughWebhook(discord));
            Map<String, String> properties = new HashMap<>(
                    EngineProcess.settings(discord, kafka.bootstrapServers(), postgres.settings(), DATABASE));
            properties.put("wayhaven.posts.gather", "50ms");
            properties.put("wayhaven.posts.storm-at", "1000000");

            for (var kill = 0; kill < KILLS; kill++) {
                channels.forEach(channel -> publish(producer, channel.next(AT_ONCE)));
                killAfterSomeMessage(properties, discord, Duration.ofMillis(kill * 37 % (2 * ANSWERED_AFTER_MILLIS)));
            }

            try (var engine = EngineProcess.start(properties)) {
                engine.awaitStatus("/q/health/ready", 200);
                channels.forEach(channel -> await().atMost(120, SECONDS)
                        .pollInterval(1, SECONDS)
                        .untilAsserted(() -> assertThat(channel.shown()).isEqualTo(channel.expected())));
            }
        }
    }

    /** Messages appear before their calls are answered, so that the next moment is often one in between. */
    private static void killAfterSomeMessage(Map<String, String> properties, DiscordSimulator discord, Duration later) {
        var before = PostedChannel.lastCall(discord);
        try (var engine = EngineProcess.start(properties)) {
            await().atMost(60, SECONDS)
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() ->
                            assertThat(PostedChannel.posted(discord, before)).isTrue());
            engine.killAfter(later);
        }
    }

    private static void publish(KafkaProducer<String, byte[]> producer, List<EntryPost> posts) {
        for (var post : posts) {
            var envelope = new Envelope<Post>(
                    post.id().value(),
                    "wayhaven/test",
                    MessageFamilies.POSTS.typeOf(post),
                    Instant.now(),
                    post.guild().toString(),
                    null,
                    null,
                    post);
            var unused = producer.send(new ProducerRecord<>(
                    Topics.DISCORD_POSTS,
                    null,
                    null,
                    post.partitionKey(),
                    CODEC.value(envelope),
                    CODEC.headers(envelope)));
        }
        producer.flush();
    }
}
