package io.wayhaven.logwriter.entry;

import java.util.Locale;

/** What kinds of things are remembered, and what their object id is. */
public enum SnapshotType {
    /** A guild without its lists; its own id. */
    GUILD,
    /** A member with their user; the user's id. */
    MEMBER,
    /** A user as such, in no guild (0); their id. */
    USER,
    /** What a person was last called in a guild, also after they left; their id. */
    NAME,
    /** A role; its id. */
    ROLE,
    /** What all roles are called, by id; the guild's id. */
    ROLE_NAMES,
    /** A channel, category or thread; its id. */
    CHANNEL,
    /** A message; its id. */
    MESSAGE,
    /** Where and how a member is in voice; the user's id. */
    VOICE,
    /** Which delivery of the guild its {@link #VOICE} is of: older ones may have missed that somebody left; the guild's id. */
    VOICE_EPOCH,
    /** The status of a voice channel; the channel's id. */
    VOICE_STATUS,
    /** All emojis; the guild's id. */
    EMOJIS,
    /** All stickers; the guild's id. */
    STICKERS,
    /** All sounds of the soundboard; the guild's id. */
    SOUNDS,
    /** A stage; its channel's id. */
    STAGE,
    /** A scheduled event; its id. */
    SCHEDULED_EVENT,
    /** All invites that were seen, and those that vanished lately; the guild's id. */
    INVITES,
    /** How often each invite was used, and who has joined since that was read; the guild's id. */
    INVITE_USES,
    /** An integration; its id. */
    INTEGRATION,
    /** A rule of AutoMod; its id. */
    AUTOMOD_RULE,
    /** Who may use a command; the command's id, or the application's for all of its commands. */
    COMMAND_PERMISSIONS,
    /** Whether somebody is banned, as it was last told; the user's id. */
    BAN,
    /** What a ban list says otherwise, as long as the audit log may still tell of it; the user's id. */
    BAN_DOUBT,
    /** When the ban list was last read to its end; the guild's id. */
    BAN_LIST;

    /** Whether it is recalled by ranges of ids, and not only one by one. */
    public boolean ranged() {
        return this == BAN || this == BAN_DOUBT;
    }

    /** The name in the database, such as {@code member}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
