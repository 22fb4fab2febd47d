package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** A ban of a user from a guild. See "Ban Object" in Discord's documentation. */
public record Ban(User user, @Nullable String reason) {

    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("reason", reason);
        json.set("user", user.toJson());
        return json;
    }
}
