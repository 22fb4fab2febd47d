package io.wayhaven.syncengine.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.topic.Topics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Stands in for the gateway: every dispatch of the simulator goes to Kafka, verbatim. */
final class GatewayBridge implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ALL_INTENTS = 53_608_447;

    private final Records records;
    private final String token;
    private final StringBuilder text = new StringBuilder();
    private final BlockingQueue<JsonNode> interactions = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private volatile String session = "";

    GatewayBridge(Simulated discord, Records records) {
        this.records = records;
        this.token = discord.token();
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(discord.gateway(), this)
                .join();
    }

    /** The next interaction that somebody started. */
    JsonNode nextInteraction() throws InterruptedException {
        var next = interactions.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("nobody used a command");
        }
        return next;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            var frame = text.toString();
            text.setLength(0);
            take(source, frame);
        }
        source.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void take(WebSocket source, String text) {
        try {
            var frame = MAPPER.readTree(text);
            switch (frame.path("op").asInt()) {
                case 10 -> {
                    say(source, identify());
                    beat(source, frame.path("d").path("heartbeat_interval").asLong());
                }
                case 9 -> identifyLater(source);
                case 1 -> say(source, "{\"op\":1,\"d\":null}");
                case 0 -> dispatch(frame);
                default -> {}
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A shard may identify itself once in five seconds, and the test before may just have done so. */
    private void identifyLater(WebSocket source) {
        CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(() -> say(source, identify()));
    }

    /** Discord closes connections that are silent. */
    private static void beat(WebSocket source, long millis) {
        CompletableFuture.delayedExecutor(millis / 2, TimeUnit.MILLISECONDS).execute(() -> {
            if (!source.isOutputClosed()) {
                say(source, "{\"op\":1,\"d\":null}");
                beat(source, millis);
            }
        });
    }

    private static void say(WebSocket source, String frame) {
        var unused = source.sendText(frame, true);
    }

    private String identify() {
        return MAPPER.<JsonNode>valueToTree(Map.of(
                        "op",
                        2,
                        "d",
                        Map.of(
                                "token",
                                token,
                                "intents",
                                ALL_INTENTS,
                                "properties",
                                Map.of("os", "linux", "browser", "test", "device", "test"))))
                .toString();
    }

    private void dispatch(JsonNode frame) throws IOException {
        var type = frame.path("t").asText();
        var payload = frame.path("d");
        if (type.equals("READY")) {
            session = payload.path("session_id").asText();
        }
        if (type.equals("INTERACTION_CREATE")) {
            interactions.add(payload);
            payload = ((ObjectNode) payload).deepCopy().without("token");
        }
        var guild =
                type.startsWith("GUILD_") && !payload.has("guild_id") && !type.equals("GUILD_AUDIT_LOG_ENTRY_CREATE")
                        ? payload.path("id").asText(null)
                        : payload.path("guild_id").asText(null);
        publish(new DiscordEvent(
                new DiscordEventId(0, session, frame.path("s").asLong()),
                DiscordEvent.DISPATCH_PREFIX + type,
                guild == null ? null : GuildId.of(guild),
                Instant.now(),
                MAPPER.writeValueAsBytes(payload)));
    }

    private void publish(DiscordEvent event) {
        records.send(new ProducerRecord<>(
                Topics.DISCORD_EVENTS,
                null,
                null,
                event.partitionKey(),
                event.payload(),
                DiscordEventCodec.headers(event)));
    }
}
