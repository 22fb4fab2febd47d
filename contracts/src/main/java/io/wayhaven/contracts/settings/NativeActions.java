package io.wayhaven.contracts.settings;

/** Whose punishments, given in a client and not by a command, spread to linked guilds. */
public enum NativeActions {
    /** Everybody's, other bots included. */
    EVERYBODY,
    /** People's, and no bot's. */
    PEOPLE,
    /** Nobody's. */
    NOBODY
}
