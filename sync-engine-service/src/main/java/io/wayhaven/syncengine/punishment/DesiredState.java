package io.wayhaven.syncengine.punishment;

/**
 * What is to be true of a person in a guild.
 *
 * @param version rises with every decision about the two; equals the number of the case that set it
 * @param failed whether carrying it out ended without success
 */
public record DesiredState(Action action, long version, boolean failed) {

    /** Whether the guild is in that state, or on its way to it. */
    boolean covers(Action wanted) {
        return action == wanted && !failed;
    }
}
