package io.wayhaven.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A simulator with one guild in view and a bot that is told of everything. */
final class Scene implements AutoCloseable {

    final DiscordSimulator simulator;
    final Http http;
    final GatewayClient client;
    final String guild;
    final String owner;

    Scene(SimulatorOptions options) {
        simulator = DiscordSimulator.start(options);
        http = new Http(simulator);
        guild = http.get("/guilds").path(0).path("id").asText();
        owner = http.get("/guilds").path(0).path("owner").asText();
        http.control("PATCH", "/guilds/" + guild, "{'botPermissions':8}");
        client = GatewayClient.open(simulator.gatewayUrl());
        client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
        for (int count = http.get("/guilds").size(); count > 0; count--) {
            client.nextEvent("GUILD_CREATE");
        }
    }

    static Scene usual() {
        return new Scene(SimulatorOptions.defaults());
    }

    /** Somebody acts; the owner where {@code user} is left out. */
    JsonNode act(String action, String further) {
        return http.post("/act", "{'guild':'" + guild + "','action':'" + action + "'" + comma(further) + "}");
    }

    Http.Answer refused(String action, String further) {
        return http.control(
                "POST", "/act", "{'guild':'" + guild + "','action':'" + action + "'" + comma(further) + "}");
    }

    private static String comma(String further) {
        return further.isEmpty() ? "" : "," + further;
    }

    /** The first people of a role, by id. */
    List<String> members(String role) {
        JsonNode world = http.get("/guilds/" + guild);
        String id = "";
        for (JsonNode each : world.path("roles")) {
            id = each.path("name").asText().equals(role) ? each.path("id").asText() : id;
        }
        List<String> found = new ArrayList<>();
        for (JsonNode member : world.path("members")) {
            if (member.path("roles").toString().contains(id)) {
                found.add(member.at("/user/id").asText());
            }
        }
        return found;
    }

    String channel(String name) {
        for (JsonNode channel : http.get("/guilds/" + guild).path("channels")) {
            if (channel.path("name").asText().equals(name)) {
                return channel.path("id").asText();
            }
        }
        throw new AssertionError("no channel " + name);
    }

    /** The next dispatch of a type. */
    JsonNode event(String type) {
        return client.nextEvent(type).path("d");
    }

    /** The next pushed audit entry of a kind. */
    JsonNode audit(int action) {
        JsonNode entry = event("GUILD_AUDIT_LOG_ENTRY_CREATE");
        while (entry.path("action_type").asInt() != action) {
            entry = event("GUILD_AUDIT_LOG_ENTRY_CREATE");
        }
        return entry;
    }

    /** The types of all dispatches up to one, in the order they came. */
    List<String> typesUpTo(String last) {
        return client.upTo(last).stream().map(frame -> frame.path("t").asText()).toList();
    }

    JsonNode auditLog(int action) {
        return http.rest("GET", "/guilds/" + guild + "/audit-logs?action_type=" + action)
                .body()
                .path("audit_log_entries");
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
