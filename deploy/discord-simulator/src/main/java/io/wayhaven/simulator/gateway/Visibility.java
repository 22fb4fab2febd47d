package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.World;

/** Which guild events the bot's permissions let it see at all, whatever its intents. */
final class Visibility {

    private final World world;

    Visibility(World world) {
        this.world = world;
    }

    /** Audit entries need VIEW_AUDIT_LOG; messages, reactions and typing need VIEW_CHANNEL (assumed for the latter). */
    boolean visible(long guildId, String type, ObjectNode d) {
        Guild guild = world.guild(guildId);
        Member bot = guild == null ? null : world.botIn(guild);
        if (guild == null || bot == null) {
            return true;
        }
        if (type.equals("GUILD_AUDIT_LOG_ENTRY_CREATE")) {
            return Permission.VIEW_AUDIT_LOG.in(Permissions.in(guild, bot, world.now()));
        }
        if (type.startsWith("MESSAGE_") || type.equals("TYPING_START")) {
            Channel channel =
                    guild.channels().get(Json.snowflake(d.get("channel_id")).orElse(0));
            return channel == null || Permission.VIEW_CHANNEL.in(Permissions.in(guild, channel, bot, world.now()));
        }
        return true;
    }

    /** A bot hears of changes to its own membership without the GUILD_MEMBERS intent. */
    boolean aboutOwnMembership(String type, ObjectNode d) {
        return type.equals("GUILD_MEMBER_UPDATE")
                && d.path("user").path("id").asText().equals(Json.id(world.bot().id()));
    }
}
