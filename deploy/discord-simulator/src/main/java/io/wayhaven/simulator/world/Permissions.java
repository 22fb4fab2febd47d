package io.wayhaven.simulator.world;

import java.time.Instant;

/** What a member may do, and whom they stand above. See "Permissions" in Discord's documentation. */
public final class Permissions {

    private static final long TIMED_OUT = Permission.of(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);

    private Permissions() {}

    /** Permissions in the guild as a whole. */
    public static long in(Guild guild, Member member, Instant now) {
        long base = base(guild, member);
        return reducedByTimeout(base, guild, member, now);
    }

    /** Permissions in a channel, with its overwrites. */
    public static long in(Guild guild, Channel channel, Member member, Instant now) {
        long permissions = base(guild, member);
        if (permissions == Permission.ALL) {
            return permissions;
        }
        if (channel.isThread()) {
            return inThread(guild, channel, member, now);
        }
        long roleAllow = 0;
        long roleDeny = 0;
        for (Overwrite overwrite : channel.overwrites()) {
            if (overwrite.kind() == Overwrite.Kind.ROLE) {
                if (overwrite.id() == guild.id()) {
                    permissions = permissions & ~overwrite.deny() | overwrite.allow();
                } else if (member.roles().contains(overwrite.id())) {
                    roleAllow |= overwrite.allow();
                    roleDeny |= overwrite.deny();
                }
            }
        }
        permissions = permissions & ~roleDeny | roleAllow;
        for (Overwrite overwrite : channel.overwrites()) {
            if (overwrite.kind() == Overwrite.Kind.MEMBER && overwrite.id() == member.id()) {
                permissions = permissions & ~overwrite.deny() | overwrite.allow();
            }
        }
        if (!Permission.VIEW_CHANNEL.in(permissions)) {
            return 0;
        }
        if (!Permission.SEND_MESSAGES.in(permissions)) {
            permissions &= ~Permission.of(Permission.EMBED_LINKS, Permission.ATTACH_FILES, Permission.MENTION_EVERYONE);
        }
        return reducedByTimeout(permissions, guild, member, now);
    }

    /** A thread has the permissions of its channel; a private one is for those in it and for MANAGE_THREADS. */
    private static long inThread(Guild guild, Channel thread, Member member, Instant now) {
        Channel parent = guild.channels().get(thread.parentId());
        long permissions = parent == null ? 0 : in(guild, parent, member, now);
        boolean inside = thread.type() != Channel.PRIVATE_THREAD
                || thread.threadMembers().contains(member.id());
        return inside || Permission.MANAGE_THREADS.in(permissions) ? permissions : 0;
    }

    private static long base(Guild guild, Member member) {
        if (guild.ownerId() == member.id()) {
            return Permission.ALL;
        }
        long permissions = guild.everyone().permissions();
        for (long roleId : member.roles()) {
            Role role = guild.roles().get(roleId);
            if (role != null) {
                permissions |= role.permissions();
            }
        }
        return Permission.ADMINISTRATOR.in(permissions) ? Permission.ALL : permissions;
    }

    /** Timed-out members keep only seeing; owners and administrators cannot be timed out. */
    private static long reducedByTimeout(long permissions, Guild guild, Member member, Instant now) {
        boolean exempt = permissions == Permission.ALL || guild.ownerId() == member.id();
        return member.timedOut(now) && !exempt ? permissions & TIMED_OUT : permissions;
    }

    /** The highest role of a member; {@code @everyone} where they have none. */
    public static Role highest(Guild guild, Member member) {
        Role highest = guild.everyone();
        for (long roleId : member.roles()) {
            Role role = guild.roles().get(roleId);
            if (role != null && role.above(highest)) {
                highest = role;
            }
        }
        return highest;
    }

    /** Whether the actor may moderate the target by the order of roles. Nobody stands above the owner or above themselves. */
    public static boolean outranks(Guild guild, Member actor, Member target) {
        if (guild.ownerId() == target.id() || actor.id() == target.id()) {
            return false;
        }
        if (guild.ownerId() == actor.id()) {
            return true;
        }
        return highest(guild, actor).position() > highest(guild, target).position();
    }

    /** Whether the actor may give, take or change a role. */
    public static boolean outranks(Guild guild, Member actor, Role role) {
        return guild.ownerId() == actor.id() || highest(guild, actor).position() > role.position();
    }
}
