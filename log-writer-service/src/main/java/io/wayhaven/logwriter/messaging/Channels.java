package io.wayhaven.logwriter.messaging;

/** Names of the channels in the configuration. */
final class Channels {

    static final String DISCORD_EVENTS = "discord-events";
    static final String DEAD_LETTERS = "dead-letters";

    private Channels() {}
}
