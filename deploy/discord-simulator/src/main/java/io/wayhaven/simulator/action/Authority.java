package io.wayhaven.simulator.action;

import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Who may do what; refusals carry Discord's codes. That breaking the order of roles gives 50013 is assumed. */
public final class Authority {

    private final World world;

    public Authority(World world) {
        this.world = world;
    }

    /** The guild, seen by a member of it; others get 10004 as if it did not exist. */
    public Guild guild(long guildId, long actorId) {
        Guild guild = world.guild(guildId);
        if (guild == null || guild.member(actorId) == null) {
            throw DiscordError.unknownGuild();
        }
        return guild;
    }

    public Member member(Guild guild, long userId) {
        Member member = guild.member(userId);
        if (member == null) {
            throw world.user(userId) == null ? DiscordError.unknownUser() : DiscordError.unknownMember();
        }
        return member;
    }

    public void require(Guild guild, long actorId, Permission permission) {
        if (!permission.in(Permissions.in(guild, actor(guild, actorId), world.now()))) {
            throw DiscordError.missingPermissions();
        }
    }

    public void require(Channel channel, long actorId, Permission permission) {
        Guild guild = world.guildOf(channel);
        long permissions = Permissions.in(guild, channel, actor(guild, actorId), world.now());
        if (!Permission.VIEW_CHANNEL.in(permissions)) {
            throw DiscordError.missingAccess();
        }
        if (!permission.in(permissions)) {
            throw DiscordError.missingPermissions();
        }
    }

    /** Whether somebody may do something in a channel that they see. */
    public boolean may(Channel channel, long actorId, Permission permission) {
        Guild guild = world.guildOf(channel);
        return permission.in(Permissions.in(guild, channel, actor(guild, actorId), world.now()));
    }

    /** Writing: SEND_MESSAGES in a channel, SEND_MESSAGES_IN_THREADS in a thread that is open. */
    public void requireSpeech(Channel channel, long actorId) {
        if (!channel.isThread()) {
            require(channel, actorId, Permission.SEND_MESSAGES);
            return;
        }
        require(channel, actorId, Permission.SEND_MESSAGES_IN_THREADS);
        if (channel.locked()) {
            require(channel, actorId, Permission.MANAGE_THREADS);
        }
    }

    /** The actor must stand above the target; one who is no member has no rank. */
    void requireRank(Guild guild, long actorId, @Nullable Member target) {
        if (target != null && !Permissions.outranks(guild, actor(guild, actorId), target)) {
            throw DiscordError.missingPermissions();
        }
    }

    void requireRank(Guild guild, long actorId, Role role) {
        if (!Permissions.outranks(guild, actor(guild, actorId), role)) {
            throw DiscordError.missingPermissions();
        }
    }

    private static Member actor(Guild guild, long actorId) {
        Member actor = guild.member(actorId);
        if (actor == null) {
            throw DiscordError.missingAccess();
        }
        return actor;
    }
}
