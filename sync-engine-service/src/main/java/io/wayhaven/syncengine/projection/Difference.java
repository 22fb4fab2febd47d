package io.wayhaven.syncengine.projection;

import static java.util.stream.Collectors.joining;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row that the table and the facts don't agree about. */
public sealed interface Difference {

    /** The row is not in the table. @param rebuilt what it must say */
    record Missing(ProjectedRow rebuilt) implements Difference {}

    /** The row is in the table, and no fact explains it. @param live what it says */
    record Unexplained(ProjectedRow live) implements Difference {}

    /** The row says something else than the facts. */
    record Changed(ProjectedRow live, ProjectedRow rebuilt) implements Difference {}

    /** One line for whoever asked. */
    default String text() {
        return switch (this) {
            case Missing(var rebuilt) -> keys(rebuilt) + ": missing in the table";
            case Unexplained(var live) -> keys(live) + ": in the table, but in no fact";
            case Changed(var live, var rebuilt) -> keys(live) + ": " + changes(live, rebuilt);
        };
    }

    private static String keys(ProjectedRow row) {
        return describe(row, index -> row.projection().columns().get(index).key(), " ", index -> {
            var name = row.projection().columns().get(index).name();
            return name + "=" + row.values().get(index);
        });
    }

    private static String changes(ProjectedRow live, ProjectedRow rebuilt) {
        return describe(live, index -> differ(live, rebuilt, index), ", ", index -> {
            var name = live.projection().columns().get(index).name();
            return "%s is %s, the facts say %s"
                    .formatted(
                            name,
                            shown(live.values().get(index)),
                            shown(rebuilt.values().get(index)));
        });
    }

    private static boolean differ(ProjectedRow live, ProjectedRow rebuilt, int index) {
        var value = live.values().get(index);
        return value == null
                ? rebuilt.values().get(index) != null
                : !value.equals(rebuilt.values().get(index));
    }

    private static String describe(ProjectedRow row, IntPredicate which, String separator, IntFunction<String> text) {
        return IntStream.range(0, row.values().size())
                .filter(which)
                .mapToObj(text)
                .collect(joining(separator));
    }

    /** Texts are hostile: nothing of them may reach a terminal as anything but letters. */
    private static String shown(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        var plain = value.replaceAll("\\p{C}", "?");
        return "\"" + (plain.length() > 60 ? plain.substring(0, 60) + "…" : plain) + "\"";
    }
}
