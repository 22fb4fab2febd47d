package io.wayhaven.syncengine.store.replay;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.projection.Projection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for.
 *
 * @param check whether nothing is to be changed
 * @param user the one person to look at; null for all
 */
record ReplayOrder(
        Set<Projection> projections,
        boolean check,
        @Nullable UserId user) {

    private static final String ALL = "all";

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if they aren't understood, with one plain sentence
     */
    static ReplayOrder of(List<String> arguments) {
        Set<Projection> projections = Set.of();
        var check = false;
        @Nullable UserId user = null;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            if (option.equals("--check")) {
                check = true;
            } else if (rest.hasNext() && option.equals("--projection")) {
                projections = projections(rest.next());
            } else if (rest.hasNext() && option.equals("--user")) {
                user = UserId.of(rest.next());
            } else {
                throw new IllegalArgumentException(
                        "replay does not understand %s; replay --help tells what it takes.".formatted(option));
            }
        }
        if (projections.isEmpty()) {
            throw new IllegalArgumentException("Which? Say --projection with one of: " + choices() + ".");
        }
        return new ReplayOrder(projections, check, user);
    }

    /** What can be asked for. */
    static String choices() {
        return Stream.concat(Arrays.stream(Projection.values()).map(Projection::title), Stream.of(ALL))
                .collect(joining(", "));
    }

    private static Set<Projection> projections(String title) {
        return title.equals(ALL)
                ? EnumSet.allOf(Projection.class)
                : Projection.titled(title)
                        .<Set<Projection>>map(EnumSet::of)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no projection %s; there are: %s.".formatted(title, choices())));
    }
}
