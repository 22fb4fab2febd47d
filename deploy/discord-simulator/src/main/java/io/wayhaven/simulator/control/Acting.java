package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Role;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A person acting in a guild.
 *
 * @param user who acts
 * @param answer what the caller is told
 */
record Acting(ControlCall call, Guild guild, long user, ObjectNode answer) {

    @Nullable
    String reason() {
        return call.textOrNull("reason");
    }

    long target() {
        return call.id("target");
    }

    /** Who is meant; oneself if nobody is named. */
    long targetOrSelf() {
        return call.id("target", user);
    }

    Member member(long userId) {
        Member member = guild.member(userId);
        if (member == null) {
            throw DiscordError.unknownMember();
        }
        return member;
    }

    Member self() {
        return member(user);
    }

    Channel channel(int type) {
        Channel channel = Channels.find(guild, call.textOrNull("channel"), type);
        answer.put("channel", Json.id(channel.id()));
        return channel;
    }

    /** A role by id or by name. */
    long role() {
        String wanted = call.text("role");
        for (Role role : guild.roles().values()) {
            if (role.name().equals(wanted) || Json.id(role.id()).equals(wanted)) {
                return role.id();
            }
        }
        throw DiscordError.unknownRole();
    }

    /** Whether something is switched on; it is unless said otherwise. */
    boolean on() {
        return call.body().path("on").asBoolean(true);
    }

    JsonNode body() {
        return call.body();
    }

    /** The {@code fields} of what is created or changed. */
    ObjectNode fields() {
        return call.body().path("fields") instanceof ObjectNode fields ? fields.deepCopy() : Json.object();
    }

    /** Snowflakes in an array of the body. */
    List<Long> ids(String field) {
        return StreamSupport.stream(call.body().path(field).spliterator(), false)
                .map(node -> Json.snowflake(node).orElse(0))
                .toList();
    }
}
