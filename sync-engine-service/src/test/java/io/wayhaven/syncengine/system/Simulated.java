package io.wayhaven.syncengine.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The simulator, as seen from outside. */
final class Simulated {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The client's upgrade to HTTP/2 fails now and then, or waits for ever. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String control = property("simulator.control-url");
    private final String rest = property("wayhaven.discord.base-url");
    private final String token = property("wayhaven.discord.token");

    static String property(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    String token() {
        return token;
    }

    URI gateway() {
        return URI.create(control.replace("http://", "ws://").replace("/control", "/gateway?v=10&encoding=json"));
    }

    /** New guilds, each with an owner and few members. */
    List<JsonNode> addGuilds(String name, int count) {
        var added = post("/guilds", Map.of("name", name, "count", count, "members", 5));
        return added.isArray() ? list(added) : List.of(added);
    }

    /** A person who is in no guild. */
    String addUser(String name) {
        return post("/users", Map.of("name", name)).path("id").asText();
    }

    JsonNode setBotPermissions(String guild, long permissions) {
        return send("PATCH", control + "/guilds/" + guild, Map.of("botPermissions", permissions), false);
    }

    JsonNode act(Map<String, ?> action) {
        return post("/act", action);
    }

    JsonNode fault(Map<String, ?> fault) {
        return post("/faults", fault);
    }

    void noFaults() {
        send("DELETE", control + "/faults", null, false);
    }

    List<JsonNode> bans(String guild) {
        return list(send("GET", control + "/guilds/" + guild + "/bans", null, false));
    }

    /** Bans that have long been there, of these people and of strangers. Gives the ids of all. */
    List<String> seedBans(String guild, List<String> users, int strangers) {
        return list(post("/guilds/" + guild + "/bans", Map.of("users", users, "count", strangers))).stream()
                .map(JsonNode::asText)
                .toList();
    }

    /** How many REST calls of a method and route about a guild were accepted. */
    long calls(String method, String route, JsonNode guild) {
        var part = "/guilds/" + guild.path("id").asText() + "/";
        return list(ledger().path("calls")).stream()
                .filter(call -> call.path("method").asText().equals(method)
                        && call.path("route").asText().equals(route)
                        && call.path("path").asText().contains(part))
                .count();
    }

    List<JsonNode> auditLog(String guild) {
        return list(send("GET", control + "/guilds/" + guild + "/audit-log", null, false));
    }

    /** Accepted REST calls about bans of a person, by method. */
    List<JsonNode> calls(String method, String user) {
        var calls = send("GET", control + "/ledger?limit=50000", null, false).path("calls");
        return list(calls).stream()
                .filter(call -> call.path("method").asText().equals(method)
                        && call.path("path").asText().endsWith("/bans/" + user))
                .toList();
    }

    /** Accepted REST calls that change a person as a member, by method. */
    List<JsonNode> memberCalls(String method, String user) {
        return list(ledger().path("calls")).stream()
                .filter(call -> call.path("method").asText().equals(method)
                        && call.path("path").asText().contains("/members/" + user))
                .toList();
    }

    /** Accepted REST calls that set what a channel says of a role. */
    List<JsonNode> overwriteCalls(String role) {
        return list(ledger().path("calls")).stream()
                .filter(call -> call.path("path").asText().endsWith("/permissions/" + role))
                .toList();
    }

    /** Whether a person takes direct messages. */
    void takesMessages(String user, boolean taken) {
        send("PATCH", control + "/users/" + user, Map.of("directMessages", taken), false);
    }

    /** Whether a call that holds the first text was accepted before one that holds the second. */
    boolean order(String first, String second) {
        var calls =
                list(ledger().path("calls")).stream().map(JsonNode::toString).toList();
        var before = IntStream.range(0, calls.size())
                .filter(at -> calls.get(at).contains(first))
                .findFirst();
        var after = IntStream.range(0, calls.size())
                .filter(at -> calls.get(at).contains(second))
                .findFirst();
        return before.isPresent() && after.isPresent() && before.getAsInt() < after.getAsInt();
    }

    JsonNode guild(String guild) {
        return send("GET", control + "/guilds/" + guild, null, false);
    }

    /** Accepted REST calls about messages of a channel, by method. */
    List<JsonNode> messageCalls(String method, String channel) {
        return list(ledger().path("calls")).stream()
                .filter(call -> call.path("method").asText().equals(method)
                        && call.path("path").asText().startsWith("/channels/" + channel + "/messages"))
                .toList();
    }

    /** How often calls were rejected, by "status method route". */
    JsonNode rejected() {
        return ledger().path("rejected");
    }

    private JsonNode ledger() {
        return send("GET", control + "/ledger?limit=50000", null, false);
    }

    JsonNode interaction(String id) {
        return send("GET", control + "/interactions/" + id, null, false);
    }

    JsonNode runCommand(Map<String, ?> interaction) {
        return post("/interactions", interaction);
    }

    JsonNode asBot(String method, String path, @Nullable Object body) {
        return send(method, rest + path, body, true);
    }

    private JsonNode post(String path, Object body) {
        return send("POST", control + path, body, false);
    }

    private JsonNode send(String method, String url, @Nullable Object body, boolean asBot) {
        try {
            var publisher = body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(MAPPER.writeValueAsString(body), UTF_8);
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(60))
                    .method(method, publisher)
                    .header("Content-Type", "application/json");
            if (asBot) {
                request.header("Authorization", "Bot " + token).header("User-Agent", "DiscordBot (test, 1)");
            }
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + url + ": " + response.statusCode() + response.body());
            }
            return response.body().isEmpty() ? MAPPER.missingNode() : MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
