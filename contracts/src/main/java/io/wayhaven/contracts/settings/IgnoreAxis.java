package io.wayhaven.contracts.settings;

/** By what {@link IgnoreRules} can ignore. */
public enum IgnoreAxis {
    USER,
    /** All bots; takes no value. */
    BOTS,
    ROLE,
    CHANNEL,
    CATEGORY,
    THREAD,
    /** A regular expression in RE2's syntax. */
    MESSAGE_PATTERN
}
