package io.wayhaven.web.entry;

import io.wayhaven.web.sentence.Part;
import java.util.List;

/**
 * How one property changed.
 *
 * @param property in snake case
 * @param known whether the former state was ever seen
 * @param before the former values; none: it was not set, or never seen
 * @param after the new values; none: it is no longer set
 */
public record Change(String property, boolean known, List<Part> before, List<Part> after) {

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
