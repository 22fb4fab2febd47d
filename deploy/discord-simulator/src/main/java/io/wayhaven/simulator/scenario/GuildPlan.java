package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.world.Permission;

/**
 * A guild to be built.
 *
 * @param members people in it, the owner among them, the bot not
 * @param botPermissions what the bot's own role allows
 * @param botRolePosition where the bot's role stands: 1 is right above {@code @everyone}
 */
public record GuildPlan(String name, int members, long botPermissions, int botRolePosition) {

    /** Above moderators, below administrators. */
    public static final int USUAL_BOT_POSITION = 5;

    /** What a moderation bot usually gets. */
    public static final long USUAL_BOT_PERMISSIONS = Permission.of(
            Permission.KICK_MEMBERS,
            Permission.BAN_MEMBERS,
            Permission.MANAGE_GUILD,
            Permission.ADD_REACTIONS,
            Permission.VIEW_AUDIT_LOG,
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.MANAGE_MESSAGES,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.READ_MESSAGE_HISTORY,
            Permission.MANAGE_NICKNAMES,
            Permission.MANAGE_ROLES,
            Permission.MODERATE_MEMBERS);

    public static GuildPlan usual(String name, int members) {
        return new GuildPlan(name, members, USUAL_BOT_PERMISSIONS, USUAL_BOT_POSITION);
    }
}
