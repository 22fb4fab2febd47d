package io.wayhaven.logwriter.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Acts that an audit-log entry only counts: deleted messages, moved and disconnected members. Discord pushes the entry
 * with the first of them; reading the audit log shows how many it stood for by then.
 *
 * <p>Between two reads an entry's count grows by as many acts as it explains. If there were no more acts than that, they
 * are its; if it did not grow, none is. Otherwise nobody can tell which ones are.
 */
final class CountedActs {

    private final List<Act> acts;
    private final List<AuditEntry> entries;
    private final Evidence evidence;
    private final Map<String, Finding> findings = new HashMap<>();
    private final Map<Long, Act> firsts = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private final Map<Cover, Boolean> covered = new HashMap<>();

    private CountedActs(List<Act> acts, Evidence evidence) {
        this.acts = acts;
        this.entries = evidence.entries().stream()
                .filter(entry -> acts.stream().anyMatch(act -> mayBe(act, entry)))
                .toList();
        this.evidence = evidence;
    }

    /**
     * What can be found out.
     *
     * @param acts of the same actions in a guild
     * @return a finding for each, by the act's id
     */
    static Map<String, Finding> resolve(List<Act> acts, Evidence evidence) {
        var counted = new CountedActs(acts, evidence);
        counted.joinFirstOnes();
        acts.stream().filter(act -> !counted.joined.contains(act.id())).forEach(counted::count);
        return counted.findings;
    }

    /** An entry is made with its first act. */
    private void joinFirstOnes() {
        for (var entry : entries) {
            var prompt = acts.stream().filter(act -> isFirst(act, entry)).toList();
            if (prompt.size() == 1
                    && entries.stream()
                                    .filter(other -> isFirst(prompt.getFirst(), other))
                                    .count()
                            == 1) {
                firsts.put(entry.id(), prompt.getFirst());
                joined.add(prompt.getFirst().id());
                findings.put(prompt.getFirst().id(), Finding.exact(entry));
            }
        }
    }

    private void count(Act act) {
        var intervals = intervals(act);
        var growing = new ArrayList<AuditEntry>();
        for (var interval : intervals) {
            entries.stream()
                    .filter(entry -> mayBe(act, entry) && growth(entry, interval) > 0)
                    .forEach(growing::add);
        }
        boolean settled = !intervals.isEmpty() && intervals.stream().allMatch(Interval::closed);
        if (growing.isEmpty()) {
            presume(act, settled);
        } else if (settled && intervals.size() == 1 && isOne(growing) && covers(growing, intervals.getFirst())) {
            findings.put(act.id(), Finding.inferred(growing.getFirst(), Notes.COUNTED));
        } else {
            findings.put(act.id(), Finding.unknown(Notes.SOME));
        }
    }

    private void presume(Act act, boolean settled) {
        var actor = act.presumedActor();
        findings.put(
                act.id(),
                settled && actor != null ? Finding.self(actor) : Finding.unknown(Notes.silence(act, evidence)));
    }

    /** Whether there are no more acts in an interval than the entries grew by. */
    private boolean covers(List<AuditEntry> growing, Interval interval) {
        var ids = growing.stream().map(AuditEntry::id).collect(Collectors.toSet());
        return covered.computeIfAbsent(
                new Cover(interval, ids),
                unknown -> isComplete(growing, interval)
                        && candidates(growing, interval)
                                <= growing.stream()
                                        .mapToLong(entry -> growth(entry, interval))
                                        .sum());
    }

    private long candidates(List<AuditEntry> growing, Interval interval) {
        return acts.stream()
                .filter(act -> !joined.contains(act.id())
                        && interval.mayHold(act.at())
                        && growing.stream().anyMatch(entry -> mayBe(act, entry)))
                .count();
    }

    /** Whether every act is at hand that an entry may have counted in an interval. */
    private boolean isComplete(List<AuditEntry> growing, Interval interval) {
        return !interval.since().isBefore(evidence.from().plus(Timing.READ_MARGIN))
                || growing.stream()
                        .noneMatch(entry -> entry.at().isBefore(evidence.from().plus(Timing.SKEW)));
    }

    private long growth(AuditEntry entry, Interval interval) {
        var first = firsts.get(entry.id());
        boolean counted = first != null && entry.countAt(interval.since()) == 0;
        return interval.growth(entry) - (counted ? 1 : 0);
    }

    /** The spans between reads of which one has seen the act; two, if it was shortly before a read. */
    private List<Interval> intervals(Act act) {
        var found = new ArrayList<Interval>();
        var since = Instant.EPOCH;
        for (var read : evidence.reads()) {
            var interval = new Interval(since, read, true);
            if (interval.mayHold(act.at())) {
                found.add(interval);
            }
            since = read;
        }
        var open = new Interval(since, Instant.MAX, false);
        if (open.mayHold(act.at())) {
            found.add(open);
        }
        return found;
    }

    private static boolean isOne(List<AuditEntry> growing) {
        Set<Long> people = new HashSet<>();
        growing.forEach(entry -> people.add(entry.userId() == null ? -entry.id() : entry.userId()));
        return people.size() == 1;
    }

    private static boolean mayBe(Act act, AuditEntry entry) {
        return !act.at().isBefore(entry.at().minus(Timing.SKEW))
                && act.at().isBefore(entry.at().plus(Timing.COUNTING))
                && Resemblance.between(act, entry);
    }

    private static boolean isFirst(Act act, AuditEntry entry) {
        return mayBe(act, entry) && !act.at().isAfter(entry.at().plus(Timing.PROMPT));
    }

    /**
     * The time between two reads.
     *
     * @param closed whether the second one has happened
     */
    private record Interval(Instant since, Instant until, boolean closed) {

        boolean mayHold(Instant moment) {
            return moment.isAfter(since.equals(Instant.EPOCH) ? since : since.minus(Timing.READ_MARGIN))
                    && !moment.isAfter(until);
        }

        long growth(AuditEntry entry) {
            return entry.countAt(until) - entry.countAt(since);
        }
    }

    private record Cover(Interval interval, Set<Long> entries) {}
}
