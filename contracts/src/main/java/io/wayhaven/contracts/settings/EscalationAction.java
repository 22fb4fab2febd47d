package io.wayhaven.contracts.settings;

/** What follows from warnings. */
public enum EscalationAction {
    TIMEOUT,
    MUTE,
    KICK,
    BAN
}
