package io.wayhaven.contracts.kind;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a role allows.
 *
 * @see <a href="https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags">Discord:
 *     permission flags</a>
 */
public enum Permission {
    CREATE_INSTANT_INVITE(0, "Create Invite"),
    KICK_MEMBERS(1, "Kick Members"),
    BAN_MEMBERS(2, "Ban Members"),
    ADMINISTRATOR(3, "Administrator"),
    MANAGE_CHANNELS(4, "Manage Channels"),
    MANAGE_GUILD(5, "Manage Server"),
    ADD_REACTIONS(6, "Add Reactions"),
    VIEW_AUDIT_LOG(7, "View Audit Log"),
    PRIORITY_SPEAKER(8, "Priority Speaker"),
    STREAM(9, "Video"),
    VIEW_CHANNEL(10, "View Channels"),
    SEND_MESSAGES(11, "Send Messages"),
    SEND_TTS_MESSAGES(12, "Send Text-to-Speech Messages"),
    MANAGE_MESSAGES(13, "Manage Messages"),
    EMBED_LINKS(14, "Embed Links"),
    ATTACH_FILES(15, "Attach Files"),
    READ_MESSAGE_HISTORY(16, "Read Message History"),
    MENTION_EVERYONE(17, "Mention Everyone"),
    USE_EXTERNAL_EMOJIS(18, "Use External Emojis"),
    VIEW_GUILD_INSIGHTS(19, "View Server Insights"),
    CONNECT(20, "Connect"),
    SPEAK(21, "Speak"),
    MUTE_MEMBERS(22, "Mute Members"),
    DEAFEN_MEMBERS(23, "Deafen Members"),
    MOVE_MEMBERS(24, "Move Members"),
    USE_VAD(25, "Use Voice Activity"),
    CHANGE_NICKNAME(26, "Change Nickname"),
    MANAGE_NICKNAMES(27, "Manage Nicknames"),
    MANAGE_ROLES(28, "Manage Roles"),
    MANAGE_WEBHOOKS(29, "Manage Webhooks"),
    MANAGE_GUILD_EXPRESSIONS(30, "Manage Expressions"),
    USE_APPLICATION_COMMANDS(31, "Use Application Commands"),
    REQUEST_TO_SPEAK(32, "Request to Speak"),
    MANAGE_EVENTS(33, "Manage Events"),
    MANAGE_THREADS(34, "Manage Threads"),
    CREATE_PUBLIC_THREADS(35, "Create Public Threads"),
    CREATE_PRIVATE_THREADS(36, "Create Private Threads"),
    USE_EXTERNAL_STICKERS(37, "Use External Stickers"),
    SEND_MESSAGES_IN_THREADS(38, "Send Messages in Threads"),
    USE_EMBEDDED_ACTIVITIES(39, "Use Activities"),
    MODERATE_MEMBERS(40, "Timeout Members"),
    VIEW_CREATOR_MONETIZATION_ANALYTICS(41, "View Server Subscription Insights"),
    USE_SOUNDBOARD(42, "Use Soundboard"),
    CREATE_GUILD_EXPRESSIONS(43, "Create Expressions"),
    CREATE_EVENTS(44, "Create Events"),
    USE_EXTERNAL_SOUNDS(45, "Use External Sounds"),
    SEND_VOICE_MESSAGES(46, "Send Voice Messages"),
    SET_VOICE_CHANNEL_STATUS(48, "Set Voice Channel Status"),
    SEND_POLLS(49, "Create Polls"),
    USE_EXTERNAL_APPS(50, "Use External Apps"),
    PIN_MESSAGES(51, "Pin Messages"),
    BYPASS_SLOWMODE(52, "Bypass Slowmode");

    private final int bit;
    private final String title;

    Permission(int bit, String title) {
        this.bit = bit;
        this.title = title;
    }

    /** Its position in a permission bit set. */
    public int bit() {
        return bit;
    }

    /** Its name in Discord's English client. */
    public String title() {
        return title;
    }

    /** Whether a permission bit set allows it, be it because {@link #ADMINISTRATOR} allows everything. */
    public boolean allowedBy(long permissions) {
        return (permissions & (1L << bit | 1L << ADMINISTRATOR.bit)) != 0;
    }

    /** The permissions whose bits are set; bits without a name here are left out. */
    public static Set<Permission> of(long permissions) {
        var held = EnumSet.noneOf(Permission.class);
        Arrays.stream(values())
                .filter(permission -> (permissions & 1L << permission.bit) != 0)
                .forEach(held::add);
        return held;
    }

    /** The bit set of these permissions. */
    public static long mask(Set<Permission> permissions) {
        return permissions.stream()
                .mapToLong(permission -> 1L << permission.bit)
                .reduce(0, (left, right) -> left | right);
    }
}
