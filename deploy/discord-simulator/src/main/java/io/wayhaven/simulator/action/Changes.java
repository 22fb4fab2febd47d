package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.util.Iterator;
import java.util.Set;

/** The {@code changes} of audit entries. See "Audit Log Change Object" in Discord's documentation. */
final class Changes {

    /** What every object has and no entry repeats. */
    private static final Set<String> UNTOLD = Set.of("guild_id", "user", "version");

    private Changes() {}

    /** What differs between two states of an object; an empty one stands for none at all. */
    static ArrayNode between(ObjectNode before, ObjectNode after) {
        ArrayNode changes = Json.array();
        Iterator<String> old = before.fieldNames();
        while (old.hasNext()) {
            String key = old.next();
            if (!before.path(key).equals(after.path(key))) {
                note(changes, key, before.path(key), after.path(key));
            }
        }
        Iterator<String> fresh = after.fieldNames();
        while (fresh.hasNext()) {
            String key = fresh.next();
            if (!before.has(key)) {
                note(changes, key, before.path(key), after.path(key));
            }
        }
        return changes;
    }

    private static void note(ArrayNode changes, String key, JsonNode before, JsonNode after) {
        if (UNTOLD.contains(key) || nothing(before) && nothing(after)) {
            return;
        }
        ObjectNode change = changes.addObject().put("key", key);
        if (!nothing(before)) {
            change.set("old_value", before.deepCopy());
        }
        if (!nothing(after)) {
            change.set("new_value", after.deepCopy());
        }
    }

    private static boolean nothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
