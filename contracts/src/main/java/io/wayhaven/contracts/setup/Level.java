package io.wayhaven.contracts.setup;

/** How much depends on a permission, the most first. */
public enum Level {
    /** What is switched on does not work without it. */
    INDISPENSABLE,
    /** What is switched on works without it, but less well. */
    RECOMMENDED,
    /** Nothing that is switched on needs it. */
    LATER
}
