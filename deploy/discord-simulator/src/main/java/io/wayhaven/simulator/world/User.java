package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** A person or a bot. See "User Object" in Discord's documentation. */
public record User(
        long id,
        String username,
        @Nullable String globalName,
        boolean bot,
        @Nullable String avatar) {

    /** Somebody without a picture. */
    public User(long id, String username, @Nullable String globalName, boolean bot) {
        this(id, username, globalName, bot, null);
    }

    /** The name others see outside guilds. */
    public String displayName() {
        return globalName == null ? username : globalName;
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("username", username)
                .put("discriminator", bot ? "4711" : "0")
                .put("global_name", globalName)
                .put("avatar", avatar)
                .putNull("avatar_decoration_data")
                .putNull("collectibles")
                .putNull("clan")
                .putNull("primary_guild")
                .put("public_flags", 0);
        if (bot) {
            json.put("bot", true);
        }
        return json;
    }
}
