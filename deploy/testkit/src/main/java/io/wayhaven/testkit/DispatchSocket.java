package io.wayhaven.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the gateway-service where a test is about what consumes its events: one connection to Discord's gateway
 * that makes an event of every dispatch.
 */
public final class DispatchSocket implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ALL_INTENTS = 53_608_447;

    private final String token;
    private final BiConsumer<DiscordEvent, JsonNode> taker;
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private String session = "";

    /** @param taker is given each event, without secrets, and the whole of what was dispatched */
    public DispatchSocket(URI gateway, String token, BiConsumer<DiscordEvent, JsonNode> taker) {
        this.token = token;
        this.taker = taker;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(gateway, this)
                .join();
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
            throw new UncheckedIOException(e);
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
        var properties = Map.of("os", "linux", "browser", "test", "device", "test");
        return MAPPER.<JsonNode>valueToTree(
                        Map.of("op", 2, "d", Map.of("token", token, "intents", ALL_INTENTS, "properties", properties)))
                .toString();
    }

    private void dispatch(JsonNode frame) throws IOException {
        var type = frame.path("t").asText();
        var payload = frame.path("d");
        if (type.equals("READY")) {
            session = payload.path("session_id").asText();
        }
        var event = new DiscordEvent(
                new DiscordEventId(0, session, frame.path("s").asLong()),
                DiscordEvent.DISPATCH_PREFIX + type,
                guild(type, payload),
                Instant.now(),
                MAPPER.writeValueAsBytes(withoutToken(type, payload)));
        taker.accept(event, payload);
    }

    private static @Nullable GuildId guild(String type, JsonNode payload) {
        var isGuild =
                type.startsWith("GUILD_") && !payload.has("guild_id") && !type.equals("GUILD_AUDIT_LOG_ENTRY_CREATE");
        var id = payload.path(isGuild ? "id" : "guild_id").asText(null);
        return id == null ? null : GuildId.of(id);
    }

    private static JsonNode withoutToken(String type, JsonNode payload) {
        return type.equals("INTERACTION_CREATE")
                ? ((ObjectNode) payload).deepCopy().without("token")
                : payload;
    }
}
