package io.wayhaven.syncengine.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param facts how many facts were folded
 * @param equal whether every projection was as the facts tell it
 * @param replaced whether it was put right where it was not
 * @param comparisons what to say of each projection, line by line
 */
public record ReplayReport(long facts, boolean equal, boolean replaced, List<String> comparisons) {

    public ReplayReport {
        comparisons = List.copyOf(comparisons);
    }

    /** The report of these comparisons. */
    public static ReplayReport of(long facts, boolean check, Collection<Comparison> comparisons) {
        var equal = comparisons.stream().allMatch(Comparison::isEqual);
        return new ReplayReport(
                facts,
                equal,
                !equal && !check,
                comparisons.stream()
                        .flatMap(comparison -> comparison.lines().stream())
                        .toList());
    }

    /** All of it, line by line. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(facts + " facts");
        lines.addAll(comparisons);
        if (equal) {
            lines.add("Every row is as the facts tell it.");
        } else if (replaced) {
            lines.add("The rows that differed have been replaced by what the facts tell.");
        } else {
            lines.add("Nothing was changed. Without --check the rows that differ are replaced.");
        }
        return lines;
    }
}
