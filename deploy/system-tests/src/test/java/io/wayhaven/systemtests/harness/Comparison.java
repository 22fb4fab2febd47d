package io.wayhaven.systemtests.harness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What Discord sent against what was stored.
 *
 * @param lost sent and not stored
 * @param doubled stored more than once
 * @param invented stored and never sent
 */
record Comparison(List<Position> lost, List<Position> doubled, List<Position> invented) {

    static Comparison of(List<Position> sent, List<Position> stored) {
        Set<Position> seen = new HashSet<>();
        List<Position> doubled =
                stored.stream().filter(position -> !seen.add(position)).toList();
        Set<Position> known = new HashSet<>(sent);
        return new Comparison(
                sent.stream().filter(Predicate.not(seen::contains)).toList(),
                doubled,
                seen.stream().filter(Predicate.not(known::contains)).toList());
    }
}
