package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import org.jspecify.annotations.Nullable;

/**
 * What an audit entry will say.
 *
 * @param targetId 0 where nothing is named
 * @param changes as Discord writes them: {@code {key, old_value, new_value}}
 */
record Deed(
        AuditAction action,
        long actorId,
        long targetId,
        @Nullable String reason,
        ArrayNode changes,
        @Nullable ObjectNode options) {

    static Deed of(AuditAction action, long actorId, long targetId, @Nullable String reason) {
        return new Deed(action, actorId, targetId, reason, Json.array(), null);
    }

    Deed changing(ArrayNode changed) {
        return new Deed(action, actorId, targetId, reason, changed, options);
    }

    Deed with(ObjectNode details) {
        return new Deed(action, actorId, targetId, reason, changes, details);
    }
}
