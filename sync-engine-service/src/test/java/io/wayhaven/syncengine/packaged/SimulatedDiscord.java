package io.wayhaven.syncengine.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.simulator.DiscordSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The simulator as seen from outside: what people do in their clients, and what came of it. */
final class SimulatedDiscord {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The client's upgrade to HTTP/2 fails now and then where an answer is several megabytes. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String control;

    SimulatedDiscord(DiscordSimulator simulator) {
        this.control = simulator.controlUrl();
    }

    /** New guilds, each with an owner and a member. */
    List<JsonNode> addGuilds(String name, int count) {
        return list(post("/guilds", Map.of("name", name, "count", count, "members", 2)));
    }

    /** A person who is in no guild. */
    String addUser(String name) {
        return post("/users", Map.of("name", name)).path("id").asText();
    }

    /** Somebody acts in a client. @return whether Discord let them */
    boolean act(Map<String, ?> action) {
        return exchange("POST", "/act", action).statusCode() < 300;
    }

    void fault(Map<String, ?> fault) {
        post("/faults", fault);
    }

    void noFaults() {
        send("DELETE", "/faults", null);
    }

    /** The time of the simulated world goes on at once. */
    void advance(Duration time) {
        post("/clock", Map.of("advanceSeconds", time.toSeconds()));
    }

    JsonNode guild(String guild) {
        return send("GET", "/guilds/" + guild, null);
    }

    List<JsonNode> bans(String guild) {
        return list(send("GET", "/guilds/" + guild + "/bans", null));
    }

    List<JsonNode> auditLog(String guild) {
        return list(send("GET", "/guilds/" + guild + "/audit-log", null));
    }

    /** Where the record of accepted calls ends. */
    long lastCall() {
        return send("GET", "/ledger?limit=1", null).path("last").asLong();
    }

    /** Accepted calls by the bot after one of them, in order. */
    List<JsonNode> callsAfter(long index) {
        var all = new ArrayList<JsonNode>();
        for (var after = index; ; ) {
            var page = send("GET", "/ledger?limit=20000&after=" + after, null);
            if (page.path("calls").isEmpty()) {
                return all;
            }
            page.path("calls").forEach(all::add);
            after = page.path("next").asLong();
        }
    }

    /** A list under the control API. */
    List<JsonNode> get(String path) {
        return list(send("GET", path, null));
    }

    JsonNode ledger() {
        return send("GET", "/ledger?limit=1", null);
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        var response = exchange(method, path, body);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + response.body());
        }
        return tree(response.body()).orElseGet(MAPPER::createObjectNode);
    }

    private HttpResponse<String> exchange(String method, String path, @Nullable Object body) {
        try {
            var publisher = body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(MAPPER.writeValueAsString(body), UTF_8);
            var request = HttpRequest.newBuilder(URI.create(control + path))
                    .timeout(Duration.ofSeconds(60))
                    .method(method, publisher)
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return json.isEmpty() ? Optional.empty() : Optional.of(Objects.requireNonNull(MAPPER.readTree(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
