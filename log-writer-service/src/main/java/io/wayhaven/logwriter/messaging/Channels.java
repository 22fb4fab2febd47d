package io.wayhaven.logwriter.messaging;

/** Names of the channels in the configuration. */
public final class Channels {

    public static final String DISCORD_EVENTS = "discord-events";
    public static final String INTERPRETATION = "interpretation";
    static final String GUILD_SETTINGS = "guild-settings";
    static final String MODERATION_FACTS = "moderation-facts";
    static final String ANNOUNCEMENTS = "announcements";
    static final String DEAD_LETTERS = "dead-letters";
    static final String POSTS = "posts";

    private Channels() {}
}
