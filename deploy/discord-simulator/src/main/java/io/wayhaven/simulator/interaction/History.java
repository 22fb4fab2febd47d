package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Message;
import java.time.Instant;

/** What became of an interaction's messages, oldest first. */
final class History {

    private final ArrayNode entries = Json.array();

    /**
     * Notes a change.
     *
     * @param kind {@code edit}, {@code followup} or {@code delete}
     * @param by the interaction whose token was used: that of a pressed button, for instance
     */
    void note(String kind, Instant now, Message message, Interaction by) {
        ObjectNode entry = entries.addObject()
                .put("kind", kind)
                .put("time", now.toString())
                .put("by", Json.id(by.id()));
        if (kind.equals("delete")) {
            entry.put("deleted", Json.id(message.id()));
        } else {
            entry.set("message", message.toJson());
        }
    }

    ArrayNode toJson() {
        return entries.deepCopy();
    }
}
