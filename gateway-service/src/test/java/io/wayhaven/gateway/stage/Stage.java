package io.wayhaven.gateway.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logmanager.Logger;

/** A broker with empty topics and a quiet Discord. */
public final class Stage implements AutoCloseable {
    private static final Logger BROKER = Logger.getLogger("");

    static {
        BROKER.setLevel(Level.SEVERE);
    }

    private final KafkaSettings settings;
    private final DiscordSimulator discord;
    private final List<GatewayProcess> processes = new ArrayList<>();
    /** The client's upgrade to HTTP/2 fails now and then, or waits for ever. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private EmbeddedKafka kafka;

    public Stage(Path folder) {
        this(folder, SimulatorOptions.defaults());
    }

    public Stage(Path folder, SimulatorOptions options) {
        settings = KafkaSettings.onFreePorts(folder.resolve("kafka"));
        kafka = EmbeddedKafka.start(settings);
        try (var topics = new KafkaTopics(settings.bootstrapServers())) {
            topics.ensure(Topics.all(1));
        }
        discord = DiscordSimulator.start(options);
    }

    /** Starts a gateway. */
    public GatewayProcess gateway() {
        return gateway(Map.of("wayhaven.discord.token", discord.token()));
    }

    /** Starts a gateway with these properties besides its addresses, which they outweigh. */
    public GatewayProcess gateway(Map<String, String> properties) {
        var all = new HashMap<>(properties);
        all.putIfAbsent("kafka.bootstrap.servers", settings.bootstrapServers());
        all.put("wayhaven.discord.base-url", discord.restUrl());
        var process = GatewayProcess.start(all);
        processes.add(process);
        return process;
    }

    /** Where the simulated Discord is, without any path. */
    public String discordHost() {
        var rest = URI.create(discord.restUrl());
        return rest.getScheme() + "://" + rest.getAuthority();
    }

    /** Gives a guild other settings, as the sync engine does. */
    public void settle(GuildSettings given) {
        var headers = new RecordHeaders();
        CloudEventHeaders.putRequired(
                headers,
                given.guild() + ":" + given.version(),
                "wayhaven/sync-engine",
                MessageFamilies.SETTINGS.typeOf(given),
                Instant.now());
        var record = new ProducerRecord<>(
                Topics.GUILD_SETTINGS,
                null,
                given.guild().toString().getBytes(UTF_8),
                MessageFamilies.SETTINGS.encode(given),
                headers);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var unused = producer.send(record);
        }
    }

    /** The bot's token. */
    public String token() {
        return discord.token();
    }

    public void stopKafka() {
        kafka.close();
    }

    public void startKafka() {
        kafka = EmbeddedKafka.start(settings);
    }

    /** Everything on a topic that arrives until the condition of the reader holds. */
    public TopicReader reader(String topic) {
        return new TopicReader(settings.bootstrapServers(), topic);
    }

    public JsonNode control(String path) {
        return send(HttpRequest.newBuilder(URI.create(discord.controlUrl() + path)));
    }

    public JsonNode control(String path, String json) {
        return send(
                HttpRequest.newBuilder(URI.create(discord.controlUrl() + path)).POST(BodyPublishers.ofString(json)));
    }

    /** Replaces the reply to an interaction, as the sync engine does. */
    public JsonNode editReply(ApplicationId application, String token, String json) {
        return send(HttpRequest.newBuilder(URI.create(
                        discord.restUrl() + "/webhooks/" + application + "/" + token + "/messages/@original"))
                .header("Content-Type", "application/json")
                .header("User-Agent", "DiscordBot (test, 1)")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return ContractsJson.mapper()
                    .readTree(http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The first guild's id. */
    public String guild() {
        return control("/guilds").path(0).path("id").asText();
    }

    /** The ids of all dispatches that the simulator has minted. */
    public Set<String> minted() {
        var ids = new LinkedHashSet<String>();
        var next = 0L;
        for (var page = control("/events?limit=1000"); !page.path("events").isEmpty(); ) {
            page.path("events")
                    .forEach(event -> ids.add(event.path("shard").asText() + ":"
                            + event.path("session").asText() + ":"
                            + event.path("sequence").asText()));
            next = page.path("next").asLong();
            page = control("/events?limit=1000&after=" + next);
        }
        return ids;
    }

    /** Has messages arrive. */
    public void messages(int count) {
        var guild = guild();
        for (var message = 0; message < count; message++) {
            control(
                    "/dispatch",
                    "{\"t\":\"MESSAGE_DELETE\",\"d\":{\"id\":\"" + (1000 + message) + "\",\"channel_id\":\"5\","
                            + "\"guild_id\":\"" + guild + "\"}}");
        }
    }

    /** Waits until the log has every minted dispatch; the log's other records may be gaps only. */
    public void awaitEverythingIn(TopicReader log) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            log.poll();
            var missing = minted();
            missing.removeAll(log.ids());
            assertThat(missing).isEmpty();
        });
    }

    @Override
    public void close() {
        processes.forEach(GatewayProcess::close);
        discord.close();
        kafka.close();
    }
}
