package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.function.IntPredicate;

/** The objects behind the ids that a person chose. See "Resolved Data Structure" in Discord's documentation. */
final class Resolved {

    private final World world;
    private final Guild guild;
    private final ObjectNode data = Json.object();

    Resolved(World world, Guild guild) {
        this.world = world;
        this.guild = guild;
    }

    /** @return whether there is such a user */
    boolean user(JsonNode id) {
        User user = world.user(Json.snowflake(id).orElse(0));
        if (user == null) {
            return false;
        }
        data.withObject("/users").set(Json.id(user.id()), user.toJson());
        Member member = guild.member(user.id());
        if (member != null) {
            ObjectNode partial = member.withoutUser()
                    .put("permissions", Long.toUnsignedString(Permissions.in(guild, member, world.now())));
            partial.remove("deaf");
            partial.remove("mute");
            data.withObject("/members").set(Json.id(user.id()), partial);
        }
        return true;
    }

    /** @return whether there is such a channel of a type that is asked for */
    boolean channel(JsonNode id, IntPredicate types) {
        Channel channel = guild.channels().get(Json.snowflake(id).orElse(0));
        if (channel == null || !types.test(channel.type())) {
            return false;
        }
        data.withObject("/channels").set(Json.id(channel.id()), channel.toJson().put("permissions", "0"));
        return true;
    }

    /** @return whether there is such a role */
    boolean role(JsonNode id) {
        Role role = guild.roles().get(Json.snowflake(id).orElse(0));
        if (role != null) {
            data.withObject("/roles").set(Json.id(role.id()), role.toJson());
        }
        return role != null;
    }

    boolean mentionable(JsonNode id) {
        return role(id) || user(id);
    }

    void message(Message message) {
        data.withObject("/messages").set(Json.id(message.id()), message.toJson());
    }

    /** Adds it to an interaction's data where there is any. */
    void into(ObjectNode interactionData) {
        if (!data.isEmpty()) {
            interactionData.set("resolved", data);
        }
    }
}
