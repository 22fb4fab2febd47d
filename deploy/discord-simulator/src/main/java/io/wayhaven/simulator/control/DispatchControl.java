package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.EventSink;

/** {@code POST /dispatch}: a raw dispatch {@code {t, d}} as Discord would send it; the world stays as it is. */
public final class DispatchControl {

    private final EventSink events;

    public DispatchControl(EventSink events) {
        this.events = events;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.POST, "/dispatch", this::dispatch);
    }

    private JsonNode dispatch(ControlCall call) {
        String type = call.text("t");
        if (!type.matches("[A-Z_]{1,64}") || !(call.body().path("d") instanceof ObjectNode d)) {
            throw new IllegalArgumentException("A dispatch is {\"t\": \"AN_EVENT\", \"d\": {...}}.");
        }
        JsonNode guild = d.has("guild_id") || !type.startsWith("GUILD_") ? d.get("guild_id") : d.get("id");
        boolean minted = events.dispatch(Json.snowflake(guild).orElse(0), type, d);
        return Json.object().put("minted", minted);
    }
}
