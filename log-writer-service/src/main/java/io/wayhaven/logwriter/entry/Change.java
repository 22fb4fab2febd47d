package io.wayhaven.logwriter.entry;

import org.jspecify.annotations.Nullable;

/**
 * How one property changed.
 *
 * @param property what changed, in snake case, such as {@code topic}
 * @param known whether the former state was ever seen; if not, {@code before} is {@code null} and says nothing
 * @param before what it was; {@code null}: not set
 * @param after what it is; {@code null}: no longer set
 */
public record Change(
        String property,
        boolean known,
        @Nullable Value before,
        @Nullable Value after) {

    /** A change whose former state was seen. */
    public static Change of(String property, @Nullable Value before, @Nullable Value after) {
        return new Change(property, true, before, after);
    }

    /** A change to a state; the former one was never seen. */
    public static Change to(String property, @Nullable Value after) {
        return new Change(property, false, null, after);
    }
}
