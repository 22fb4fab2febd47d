package io.wayhaven.syncengine.punishment;

import org.jspecify.annotations.Nullable;

/**
 * What is to be true of a person in a guild.
 *
 * @param version rises with every decision about the two; equals the number of the case that set it
 * @param lastKnown what Discord last said is true, if it said anything
 * @param underWay whether it is still being carried out
 * @param failed whether carrying it out ended without success
 */
public record DesiredState(
        Action action, long version, @Nullable Action lastKnown, boolean underWay, boolean failed) {

    /** Whether the guild is in that state, or on its way to it. */
    boolean covers(Action wanted) {
        return action == wanted && !failed && (underWay || lastKnown == null || lastKnown == wanted);
    }
}
