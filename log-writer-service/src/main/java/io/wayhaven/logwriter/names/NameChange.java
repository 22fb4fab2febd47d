package io.wayhaven.logwriter.names;

/** Something is called something from now on. */
public sealed interface NameChange {

    /** A guild's name. */
    record GuildNamed(long guildId, String name) implements NameChange {}

    /** The name of a channel or thread of a guild. */
    record ChannelNamed(long channelId, long guildId, String name) implements NameChange {}
}
