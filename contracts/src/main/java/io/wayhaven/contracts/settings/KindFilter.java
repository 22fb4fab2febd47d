package io.wayhaven.contracts.settings;

import java.util.List;

/**
 * Which kinds pass: everything if {@code include} is empty, else what it names, and never what {@code exclude} names.
 *
 * @param include ids of kinds or names of families
 * @param exclude ids of kinds or names of families
 */
public record KindFilter(List<String> include, List<String> exclude) {

    /** Lets everything pass. */
    public static final KindFilter ALL = new KindFilter(List.of(), List.of());

    public KindFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether a kind passes. */
    public boolean passes(String kind, String family) {
        return (include.isEmpty() || include.contains(kind) || include.contains(family))
                && !exclude.contains(kind)
                && !exclude.contains(family);
    }
}
