package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** A role; the one with its guild's id is {@code @everyone}. See "Role Object" in Discord's documentation. */
public record Role(
        long id,
        String name,
        long permissions,
        int position,
        int color,
        boolean hoist,
        boolean managed,
        @Nullable Long botId,
        boolean mentionable) {

    /** A role that only some may mention. */
    public Role(
            long id,
            String name,
            long permissions,
            int position,
            int color,
            boolean hoist,
            boolean managed,
            @Nullable Long botId) {
        this(id, name, permissions, position, color, hoist, managed, botId, false);
    }

    public Role withPermissions(long changed) {
        return new Role(id, name, changed, position, color, hoist, managed, botId, mentionable);
    }

    public Role withPosition(int changed) {
        return new Role(id, name, permissions, changed, color, hoist, managed, botId, mentionable);
    }

    /** Whether this role stands above another; of two at one position the older one does. */
    public boolean above(Role other) {
        return position != other.position ? position > other.position : Long.compareUnsigned(id, other.id) < 0;
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("name", name)
                .putNull("description")
                .put("permissions", Long.toUnsignedString(permissions))
                .put("position", position)
                .put("color", color)
                .put("hoist", hoist)
                .put("managed", managed)
                .put("mentionable", mentionable)
                .putNull("icon")
                .putNull("unicode_emoji")
                .put("flags", 0);
        json.putObject("colors")
                .put("primary_color", color)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        if (botId != null) {
            json.putObject("tags").put("bot_id", Json.id(botId));
        }
        return json;
    }
}
