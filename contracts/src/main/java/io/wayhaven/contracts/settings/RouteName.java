package io.wayhaven.contracts.settings;

/** What a channel is told about. A route without a channel of its own falls back as its description says. */
public enum RouteName {
    /** Everything that is logged. Falls back to {@link #MODERATION}. */
    LOG("log"),
    /** Punishments and cases. Falls back to {@code log_channel_id} of the configuration file. */
    MODERATION("moderation"),
    /** What came from and went to linked guilds. Falls back to {@link #MODERATION}. */
    SYNC("sync"),
    /** Differences between linked guilds. Falls back to {@link #MODERATION}. */
    RECONCILIATION("reconciliation"),
    /** What needs somebody to act. Falls back to {@link #MODERATION}. */
    ALERTS("alerts");

    private final String key;

    RouteName(String key) {
        this.key = key;
    }

    /** The name in commands and files. */
    public String key() {
        return key;
    }
}
