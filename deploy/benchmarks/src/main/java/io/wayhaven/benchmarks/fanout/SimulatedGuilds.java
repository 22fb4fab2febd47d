package io.wayhaven.benchmarks.fanout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The simulator, by its control API. */
final class SimulatedGuilds {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String control;

    SimulatedGuilds(String control) {
        this.control = control;
    }

    List<Commands.Server> add(String name, int count) {
        var added = post("/guilds", Map.of("name", name, "count", count, "members", 5));
        return StreamSupport.stream(
                        (added.isArray() ? added : JSON.createArrayNode().add(added)).spliterator(), false)
                .map(guild -> new Commands.Server(
                        GuildId.of(guild.path("id").asText()),
                        UserId.of(guild.path("owner_id").asText())))
                .toList();
    }

    List<UserId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> UserId.of(
                        post("/users", Map.of("name", "trouble")).path("id").asText()))
                .toList();
    }

    /** The number of the last accepted call. */
    long lastCall() {
        return get("/ledger?limit=1").path("last").asLong();
    }

    /** How many requests Discord would have counted as invalid. */
    long invalidRequests() {
        return get("/ledger?limit=1").path("invalidRequests").asLong();
    }

    /** When calls that ban were accepted after one, oldest first. */
    List<Instant> bansAfter(long index) {
        var times = new ArrayList<Instant>();
        var from = index;
        while (true) {
            var page = get("/ledger?limit=50000&after=" + from);
            for (var call : page.path("calls")) {
                var method = call.path("method").asText();
                var route = call.path("route").asText();
                if (method.equals("PUT") && route.endsWith("/bans/:user")
                        || method.equals("POST") && route.endsWith("/bulk-ban")) {
                    times.add(Instant.parse(call.path("time").asText()));
                }
            }
            if (page.path("calls").isEmpty()) {
                return times;
            }
            from = page.path("next").asLong();
        }
    }

    private JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(control + path)));
    }

    private JsonNode post(String path, Object body) {
        return answer(HttpRequest.newBuilder(URI.create(control + path))
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the simulator answers " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("the simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
