package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The simulator's control API: the witness of what Discord sent and accepted. */
public final class SimulatorControl {

    /** For bodies and answers. */
    public static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String control;

    SimulatorControl(String control) {
        this.control = control;
    }

    /** Every dispatch minted so far, oldest first. */
    public List<Minted> events() {
        return eventsAfter(0);
    }

    /** Every dispatch minted after one, oldest first. */
    public List<Minted> eventsAfter(long index) {
        return pages("events", index, Minted::of);
    }

    /** The number of dispatches minted so far. */
    public long lastEvent() {
        return get("/events?limit=1").path("last").asLong();
    }

    /** Every accepted REST call after one, oldest first. */
    public List<Call> callsAfter(long index) {
        return pages("ledger", index, Call::of);
    }

    /** The number of REST calls accepted so far. */
    public long lastCall() {
        return get("/ledger?limit=1").path("last").asLong();
    }

    private <T> List<T> pages(String log, long after, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        long from = after;
        while (true) {
            JsonNode page = get("/" + log + "?limit=50000&after=" + from);
            JsonNode entries = page.path(log.equals("ledger") ? "calls" : log);
            entries.forEach(entry -> all.add(read.apply(entry)));
            if (entries.isEmpty()) {
                return all;
            }
            from = page.path("next").asLong();
        }
    }

    /** Whether every session that can be resumed has a socket, and there is one at all. */
    public boolean isConnected() {
        JsonNode sessions = get("/sessions");
        return !sessions.isEmpty()
                && StreamSupport.stream(sessions.spliterator(), false)
                        .allMatch(session -> session.path("connected").asBoolean());
    }

    /** The ids of all guilds. */
    public List<String> guilds() {
        return StreamSupport.stream(get("/guilds").spliterator(), false)
                .map(guild -> guild.path("id").asText())
                .toList();
    }

    /** A person acts in a client. */
    public JsonNode act(String guild, String user, String action, ObjectNode details) {
        return post("/act", details.put("guild", guild).put("user", user).put("action", action));
    }

    public JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(control + path)).GET());
    }

    public JsonNode post(String path, JsonNode body) {
        return answer(
                HttpRequest.newBuilder(URI.create(control + path)).POST(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode delete(String path) {
        return answer(HttpRequest.newBuilder(URI.create(control + path)).DELETE());
    }

    /** A dispatch as Discord would send it. */
    public CompletableFuture<JsonNode> dispatch(String type, ObjectNode d) {
        ObjectNode body = JSON.createObjectNode().put("t", type);
        body.set("d", d);
        HttpRequest request = HttpRequest.newBuilder(URI.create(control + "/dispatch"))
                .POST(BodyPublishers.ofString(body.toString()))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(SimulatorControl::read);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(HttpRequest.Builder request) {
        try {
            return read(HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
