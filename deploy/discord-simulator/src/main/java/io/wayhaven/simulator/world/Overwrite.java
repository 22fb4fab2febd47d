package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;

/** A channel's permission overwrite. See "Overwrite Object" in Discord's documentation. */
public record Overwrite(long id, Kind kind, long allow, long deny) {

    /** Whom an overwrite is about, in the order of Discord's numbers. */
    public enum Kind {
        ROLE,
        MEMBER
    }

    public ObjectNode toJson() {
        return Json.object()
                .put("id", Json.id(id))
                .put("type", kind.ordinal())
                .put("allow", Long.toUnsignedString(allow))
                .put("deny", Long.toUnsignedString(deny));
    }
}
