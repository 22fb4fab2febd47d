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
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The simulator, by its control API. */
public final class SimulatedGuilds {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String control;

    /** The simulator under the address of its control API. */
    public SimulatedGuilds(String control) {
        this.control = control;
    }

    /** Adds guilds with five members each. */
    public List<Commands.Server> add(String name, int count) {
        var added = post("/guilds", Map.of("name", name, "count", count, "members", 5));
        return StreamSupport.stream(
                        (added.isArray() ? added : JSON.createArrayNode().add(added)).spliterator(), false)
                .map(guild -> new Commands.Server(
                        GuildId.of(guild.path("id").asText()),
                        UserId.of(guild.path("owner_id").asText())))
                .toList();
    }

    /** People who are in no guild. */
    public List<UserId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> UserId.of(
                        post("/users", Map.of("name", "trouble")).path("id").asText()))
                .toList();
    }

    /**
     * Bans that have long been there, of which nobody is told.
     *
     * @param strangers how many people beside those who are named
     * @return all of them
     */
    public List<UserId> seedBans(GuildId guild, List<UserId> users, int strangers) {
        var ids = users.stream().map(UserId::toString).toList();
        var banned = post("/guilds/" + guild + "/bans", Map.of("users", ids, "count", strangers));
        return StreamSupport.stream(banned.spliterator(), false)
                .map(user -> UserId.of(user.asText()))
                .toList();
    }

    /** How many calls there were, by what they asked for, those that were refused included. */
    public Map<String, Long> calls() {
        var counts = new TreeMap<String, Long>();
        var page = get("/ledger?limit=50000&after=0");
        for (; !page.path("calls").isEmpty(); page = get("/ledger?limit=50000&after=" + page.path("next"))) {
            if (page.path("first").asLong() > 1) {
                throw new IllegalStateException("the simulator has forgotten calls");
            }
            for (var call : page.path("calls")) {
                counts.merge(
                        call.path("method").asText() + " " + call.path("route").asText(), 1L, Long::sum);
            }
        }
        page.path("rejected").properties().forEach(entry -> {
            var refused = entry.getKey().split(" ", 2);
            if (refused.length == 2) {
                counts.merge(refused[1], entry.getValue().asLong(), Long::sum);
            }
        });
        return counts;
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
