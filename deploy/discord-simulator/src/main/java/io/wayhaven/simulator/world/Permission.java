package io.wayhaven.simulator.world;

/** Permission flags by their bit. See "Bitwise Permission Flags" in Discord's documentation. */
public enum Permission {
    CREATE_INSTANT_INVITE(0),
    KICK_MEMBERS(1),
    BAN_MEMBERS(2),
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    VIEW_AUDIT_LOG(7),
    STREAM(9),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    CONNECT(20),
    SPEAK(21),
    MUTE_MEMBERS(22),
    DEAFEN_MEMBERS(23),
    MOVE_MEMBERS(24),
    CHANGE_NICKNAME(26),
    MANAGE_NICKNAMES(27),
    MANAGE_ROLES(28),
    MANAGE_WEBHOOKS(29),
    MANAGE_GUILD_EXPRESSIONS(30),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_EVENTS(33),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    CREATE_PRIVATE_THREADS(36),
    SEND_MESSAGES_IN_THREADS(38),
    MODERATE_MEMBERS(40),
    CREATE_GUILD_EXPRESSIONS(43),
    CREATE_EVENTS(44),
    SET_VOICE_CHANNEL_STATUS(48),
    SEND_POLLS(49),
    PIN_MESSAGES(51);

    /** Every permission there is, named here or not. */
    public static final long ALL = (1L << 53) - 1;

    private final long bit;

    Permission(int position) {
        this.bit = 1L << position;
    }

    public long bit() {
        return bit;
    }

    public boolean in(long permissions) {
        return (permissions & bit) != 0;
    }

    public static long of(Permission... permissions) {
        long set = 0;
        for (Permission permission : permissions) {
            set |= permission.bit;
        }
        return set;
    }
}
