package io.wayhaven.contracts.command;

/** What happens to a route's filter. */
public enum FilterChange {
    /** Lets this pass, and nothing that is not included. */
    INCLUDE,
    /** Keeps this out. */
    EXCLUDE,
    /** Lets everything pass again. */
    RESET
}
