package io.wayhaven.syncengine.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.simulator.DiscordSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the gateway: every dispatch goes to Kafka, verbatim. Some go twice, as after a resumed session, and all
 * come late while it is away.
 */
final class UnreliableGateway implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ALL_INTENTS = 53_608_447;

    private final Broker broker;
    private final String token;
    private final Random random;
    private final double twice;
    private final StringBuilder text = new StringBuilder();
    private final Queue<DiscordEvent> held = new ArrayDeque<>();
    private final WebSocket socket;
    private String session = "";
    private boolean away;

    /** @param twice the share of dispatches that come twice */
    UnreliableGateway(DiscordSimulator discord, Broker broker, Random random, double twice) {
        this.broker = broker;
        this.token = discord.token();
        this.random = random;
        this.twice = twice;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(discord.gatewayUrl() + "?v=10&encoding=json"), this)
                .join();
    }

    /** Holds everything back for so long. */
    synchronized void beAway(Duration time) {
        away = true;
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::comeBack);
    }

    private synchronized void comeBack() {
        away = false;
        for (var event = held.poll(); event != null; event = held.poll()) {
            publish(event);
        }
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
                case 1 -> say(source, "{\"op\":1,\"d\":null}");
                case 0 -> dispatch(frame);
                default -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        var properties = Map.of("os", "linux", "browser", "test", "device", "test");
        return MAPPER.<JsonNode>valueToTree(
                        Map.of("op", 2, "d", Map.of("token", token, "intents", ALL_INTENTS, "properties", properties)))
                .toString();
    }

    private synchronized void dispatch(JsonNode frame) throws IOException {
        var type = frame.path("t").asText();
        var payload = frame.path("d");
        if (type.equals("READY")) {
            session = payload.path("session_id").asText();
        }
        var guild =
                payload.path(type.equals("GUILD_CREATE") ? "id" : "guild_id").asText(null);
        var event = new DiscordEvent(
                new DiscordEventId(0, session, frame.path("s").asLong()),
                DiscordEvent.DISPATCH_PREFIX + type,
                guild == null ? null : GuildId.of(guild),
                Instant.now(),
                MAPPER.writeValueAsBytes(payload));
        if (away) {
            held.add(event);
        } else {
            publish(event);
        }
    }

    private void publish(DiscordEvent event) {
        broker.event(event);
        if (random.nextDouble() < twice) {
            broker.event(event);
        }
    }
}
