package io.wayhaven.contracts.settings;

/** Whose punishments are counted together. */
public enum VolumeScope {
    /** Those that one moderator gives in the guild. */
    MODERATOR,
    /** Those that come from one linked guild. */
    LINK
}
