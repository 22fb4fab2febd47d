package io.wayhaven.syncengine.projection;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A projection as it is stored beside the one that the facts tell, person by person. */
public final class Comparison {

    /** How many differences are told one by one. */
    private static final int SHOWN = 5;

    private final Projection projection;
    private final Checksum live = new Checksum();
    private final Checksum rebuilt = new Checksum();
    private final List<String> first = new ArrayList<>();
    private long differing;

    public Comparison(Projection projection) {
        this.projection = projection;
    }

    /** Takes what both say about one person; gives what they don't agree about, in the order of keys. */
    public List<Difference> add(List<ProjectedRow> stored, List<ProjectedRow> folded) {
        var liveRows = byKey(stored);
        var rebuiltRows = byKey(folded);
        stored.forEach(live::add);
        folded.forEach(rebuilt::add);
        var differences = new ArrayList<Difference>();
        var keys = new TreeMap<String, ProjectedRow>(liveRows);
        keys.putAll(rebuiltRows);
        for (var key : keys.keySet()) {
            var difference = difference(liveRows.get(key), rebuiltRows.get(key));
            if (difference != null) {
                differences.add(difference);
            }
        }
        differing += differences.size();
        differences.stream()
                .limit(SHOWN - (long) first.size())
                .map(Difference::text)
                .forEach(first::add);
        return differences;
    }

    /** Whether they agree about everybody so far. */
    public boolean isEqual() {
        return differing == 0;
    }

    /** How many rows differ. */
    public long differing() {
        return differing;
    }

    /** What came of it, for whoever asked. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%-14s %s".formatted(projection.title(), verdict()));
        lines.add("  stored   %9d rows  %s".formatted(live.rows(), live.text()));
        lines.add("  rebuilt  %9d rows  %s".formatted(rebuilt.rows(), rebuilt.text()));
        first.forEach(text -> lines.add("  " + text));
        if (differing > first.size()) {
            lines.add("  and " + (differing - first.size()) + " more");
        }
        return lines;
    }

    private String verdict() {
        if (differing == 0) {
            return "equal";
        }
        return differing == 1 ? "1 row differs" : differing + " rows differ";
    }

    private static @Nullable Difference difference(@Nullable ProjectedRow live, @Nullable ProjectedRow rebuilt) {
        if (live == null) {
            return rebuilt == null ? null : new Difference.Missing(rebuilt);
        }
        if (rebuilt == null) {
            return new Difference.Unexplained(live);
        }
        return live.equals(rebuilt) ? null : new Difference.Changed(live, rebuilt);
    }

    private static Map<String, ProjectedRow> byKey(List<ProjectedRow> rows) {
        return rows.stream().collect(toMap(row -> row.key().toString(), Function.identity()));
    }
}
