package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.VoiceState;
import io.wayhaven.simulator.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which guild events the bot's permissions let it see at all, whatever its intents. */
final class Visibility {

    private final World world;

    Visibility(World world) {
        this.world = world;
    }

    /**
     * Whether permissions let an event through. Audit entries, bans, invites and auto moderation are documented; that
     * VIEW_CHANNEL is needed for what happens in a channel or thread is assumed, and so is that channels themselves
     * are no secret.
     */
    boolean visible(long guildId, String type, ObjectNode d) {
        Guild guild = world.guild(guildId);
        Member bot = guild == null ? null : world.botIn(guild);
        if (guild == null || bot == null) {
            return true;
        }
        long permissions = Permissions.in(guild, bot, world.now());
        if (type.equals("GUILD_AUDIT_LOG_ENTRY_CREATE")) {
            return Permission.VIEW_AUDIT_LOG.in(permissions);
        }
        if (type.startsWith("GUILD_BAN_")) {
            return Permission.BAN_MEMBERS.in(permissions) || Permission.VIEW_AUDIT_LOG.in(permissions);
        }
        if (type.startsWith("AUTO_MODERATION_")) {
            return Permission.MANAGE_GUILD.in(permissions);
        }
        if (type.startsWith("INVITE_")) {
            return in(guild, bot, d.get("channel_id"), Permission.MANAGE_CHANNELS);
        }
        if (type.equals("VOICE_CHANNEL_EFFECT_SEND")) {
            VoiceState own = guild.voice().get(bot.id());
            return own != null
                    && Objects.equals(
                            own.channelId(), Json.snowflake(d.get("channel_id")).orElse(0));
        }
        if (type.startsWith("THREAD_")) {
            return in(guild, bot, d.get("id"), Permission.VIEW_CHANNEL);
        }
        if (type.startsWith("MESSAGE_") || type.equals("TYPING_START") || type.equals("CHANNEL_PINS_UPDATE")) {
            return in(guild, bot, d.get("channel_id"), Permission.VIEW_CHANNEL);
        }
        return true;
    }

    private boolean in(Guild guild, Member bot, @Nullable JsonNode channelId, Permission permission) {
        Channel channel = guild.place(Json.snowflake(channelId).orElse(0));
        return channel == null || permission.in(Permissions.in(guild, channel, bot, world.now()));
    }

    /** Without GUILD_MEMBERS a bot hears only of its own coming into and going out of threads. */
    boolean aboutOwnThread(ObjectNode d) {
        String bot = Json.id(world.bot().id());
        return d.path("added_members").findValuesAsText("user_id").contains(bot)
                || d.path("removed_member_ids").toString().contains('"' + bot + '"');
    }

    /** A bot hears of changes to its own membership without the GUILD_MEMBERS intent. */
    boolean aboutOwnMembership(String type, ObjectNode d) {
        return type.equals("GUILD_MEMBER_UPDATE")
                && d.path("user").path("id").asText().equals(Json.id(world.bot().id()));
    }
}
