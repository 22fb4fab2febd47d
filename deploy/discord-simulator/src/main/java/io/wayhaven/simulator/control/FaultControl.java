package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.fault.AuditOrder;
import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.gateway.Gateway;
import io.wayhaven.simulator.wire.Json;
import java.time.Duration;

/** {@code POST /faults}, {@code GET /faults} and {@code DELETE /faults}. */
public final class FaultControl {

    private final Faults faults;
    private final Gateway gateway;

    public FaultControl(Faults faults, Gateway gateway) {
        this.faults = faults;
        this.gateway = gateway;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.POST, "/faults", this::add);
        api.route(HttpMethod.GET, "/faults", call -> list());
        api.route(HttpMethod.DELETE, "/faults", call -> {
            faults.clear();
            return list();
        });
    }

    private ArrayNode list() {
        ArrayNode array = Json.array();
        faults.inForce().forEach(fault -> array.add(fault.toString()));
        return array;
    }

    /** Faults of sockets happen once, at once; the others stay in force for {@code count} uses or until taken back. */
    private JsonNode add(ControlCall call) {
        JsonNode body = call.body();
        int shard = body.path("shard").asInt(-1);
        ObjectNode answer = Json.object().put("fault", call.text("fault"));
        return switch (call.text("fault")) {
            case "drop" -> answer.put("sockets", gateway.drop(shard));
            case "close" ->
                answer.put("sockets", gateway.close(shard, body.path("code").asInt(4000)));
            case "zombie" -> answer.put("sockets", gateway.turnZombie(shard));
            case "reconnect" -> answer.put("sockets", gateway.reconnect(shard));
            case "invalid_session" ->
                answer.put(
                        "sockets",
                        gateway.invalidate(shard, body.path("resumable").asBoolean(false)));
            default -> lasting(call, answer);
        };
    }

    private ObjectNode lasting(ControlCall call, ObjectNode answer) {
        JsonNode body = call.body();
        String route = body.path("route").asText();
        Duration delay = Duration.ofMillis(body.path("millis").asLong(1_000));
        Fault fault = switch (call.text("fault")) {
            case "rate_limit" ->
                new Fault.RateLimitStorm(
                        route,
                        body.path("scope").asText("user"),
                        body.path("retryAfter").asDouble(1));
            case "server_error" ->
                new Fault.ServerErrors(
                        route,
                        body.path("status").asInt(500),
                        rate(body),
                        body.path("afterEffect").asBoolean(false));
            case "slow" -> new Fault.SlowResponses(route, delay);
            case "proxy_block" -> new Fault.ProxyBlock(route);
            case "non_member_ban_limit" ->
                new Fault.NonMemberBanLimit(
                        body.path("quota").asInt(0),
                        Duration.ofSeconds(body.path("seconds").asLong(86_400)));
            case "dm_limit" -> new Fault.DirectMessageLimit();
            case "refuse_identify" -> new Fault.RefuseIdentify();
            case "cut_audit" -> new Fault.CutAuditEntries();
            case "delay_audit" -> new Fault.DelayAuditEntries(delay);
            case "audit" ->
                new Fault.PushAuditEntries(
                        order(call), delay, rate(body), body.path("action").asInt(0));
            case "lose" -> new Fault.LoseDispatches(body.path("type").asText(), rate(body));
            case "reorder" -> new Fault.ReorderDispatches(body.path("type").asText(), rate(body), delay);
            default -> throw new IllegalArgumentException("There is no fault \"" + call.text("fault") + "\".");
        };
        long count = body.path("count").asLong(Long.MAX_VALUE);
        faults.add(fault, count);
        return answer;
    }

    private static double rate(JsonNode body) {
        return body.path("rate").asDouble(1);
    }

    private static AuditOrder order(ControlCall call) {
        String wanted = call.text("order");
        for (AuditOrder order : AuditOrder.values()) {
            if (order.name().equalsIgnoreCase(wanted)) {
                return order;
            }
        }
        throw new IllegalArgumentException("\"order\" is one of early, late, missing and usual.");
    }
}
