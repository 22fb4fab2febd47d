package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom. See "Audit Log Entry Object" in Discord's documentation.
 *
 * @param actorId 0 where nobody is named
 * @param targetId 0 where nothing is named
 */
public record AuditEntry(
        long id,
        AuditAction action,
        long actorId,
        long targetId,
        @Nullable String reason,
        ArrayNode changes,
        @Nullable ObjectNode options) {

    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("user_id", actorId == 0 ? null : Json.id(actorId))
                .put("target_id", targetId == 0 ? null : Json.id(targetId))
                .put("action_type", action.number());
        if (!changes.isEmpty()) {
            json.set("changes", changes);
        }
        if (options != null) {
            json.set("options", options);
        }
        if (reason != null) {
            json.put("reason", reason);
        }
        return json;
    }
}
