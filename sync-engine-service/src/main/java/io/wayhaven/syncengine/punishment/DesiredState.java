package io.wayhaven.syncengine.punishment;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be true of a person in a guild, in one aspect.
 *
 * @param until when it ends; null if it doesn't by itself
 * @param version rises with every decision about the two; equals the number of the case that set it
 * @param lastKnown what Discord last said is true, if it said anything
 * @param underWay whether it is still being carried out
 * @param failed whether carrying it out ended without success
 */
public record DesiredState(
        Action action,
        @Nullable Instant until,
        long version,
        @Nullable Action lastKnown,
        boolean underWay,
        boolean failed) {

    /** Whether the guild is in the state that a command asks for, or on its way to it. */
    boolean covers(Punishment wanted) {
        return action == wanted.action()
                && Objects.equals(until, wanted.until())
                && !failed
                && (underWay || lastKnown == null || lastKnown == action);
    }

    /** Whether something that was decided may have landed, or may land yet, after what Discord has carried out there. */
    boolean doubts(Punishment carriedOut) {
        return action != carriedOut.action() || underWay || lastKnown != null && lastKnown != action;
    }
}
