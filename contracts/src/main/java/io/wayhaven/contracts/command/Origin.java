package io.wayhaven.contracts.command;

/** By which way a command came. */
public enum Origin {
    /** A slash command. */
    SLASH,
    /** A slash command about many people at once, of whom Discord tells nothing but their ids. */
    MASS,
    /** A command that was held back, and that somebody else has approved. */
    APPROVED,
    /** An action in a Discord client, seen afterwards: Discord has already carried it out in that guild. */
    NATIVE,
    /** Nobody's: a punishment was for a limited time, and its time is over. */
    EXPIRY,
    /** A rule about warnings, for which whoever gave the last of them is responsible. */
    ESCALATION,
    /** A comparison of linked guilds: Discord has carried it out in that guild, and it is made to hold in the others. */
    RECONCILIATION
}
