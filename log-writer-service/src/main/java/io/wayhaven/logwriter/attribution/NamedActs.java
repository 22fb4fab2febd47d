package io.wayhaven.logwriter.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Acts that have an audit-log entry each.
 *
 * <p>Acts that look alike compete for entries. First those are joined that are prompt and have nobody else to choose;
 * among the rest, as many entries as acts are joined in their order. Otherwise it takes one person who did them all.
 */
final class NamedActs {

    private final List<Claim> claims = new ArrayList<>();
    private final List<AuditEntry> entries;
    private final Map<String, Finding> findings = new HashMap<>();

    private NamedActs(List<Act> alike, List<AuditEntry> entries) {
        var byEvent = new LinkedHashMap<String, List<Act>>();
        alike.stream()
                .sorted(Comparator.comparing(Act::at).thenComparing(Act::id))
                .forEach(act -> byEvent.computeIfAbsent(act.eventId(), event -> new ArrayList<>())
                        .add(act));
        byEvent.values().forEach(acts -> claims.add(new Claim(acts)));
        this.entries = new ArrayList<>(entries.stream()
                .filter(entry -> claims.stream().anyMatch(claim -> claim.mayBe(entry)))
                .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id))
                .toList());
    }

    /**
     * What can be found out.
     *
     * @param alike acts of the same {@link Resemblance#lane}
     * @return by the act's id, without the acts that no entry explains
     */
    static Map<String, Finding> resolve(List<Act> alike, List<AuditEntry> entries) {
        var acts = new NamedActs(alike, entries);
        acts.joinPromptOnes();
        acts.joinTheRest();
        return acts.findings;
    }

    private void joinPromptOnes() {
        var joined = new HashMap<Claim, AuditEntry>();
        for (var claim : claims) {
            var prompt = entries.stream().filter(claim::isPrompt).toList();
            if (prompt.size() == 1
                    && claims.stream()
                                    .filter(other -> other.isPrompt(prompt.getFirst()))
                                    .count()
                            == 1) {
                joined.put(claim, prompt.getFirst());
            }
        }
        joined.forEach((claim, entry) -> find(claim, Finding.exact(entry)));
        claims.removeAll(joined.keySet());
        entries.removeAll(new HashSet<>(joined.values()));
    }

    private void joinTheRest() {
        while (!claims.isEmpty()) {
            var together = new ArrayList<>(List.of(claims.removeFirst()));
            var explaining = new ArrayList<AuditEntry>();
            for (int i = 0; i < together.size(); i++) {
                var claim = together.get(i);
                entries.stream()
                        .filter(entry -> claim.mayBe(entry) && !explaining.contains(entry))
                        .toList()
                        .forEach(entry -> {
                            explaining.add(entry);
                            claims.stream().filter(other -> other.mayBe(entry)).forEach(together::add);
                            claims.removeAll(together);
                        });
            }
            join(together, explaining);
        }
    }

    private void join(List<Claim> together, List<AuditEntry> explaining) {
        if (explaining.isEmpty()) {
            return;
        }
        together.sort(Comparator.comparing(Claim::at));
        explaining.sort(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id));
        if (together.size() == explaining.size() && inOrder(together, explaining)) {
            for (int i = 0; i < together.size(); i++) {
                find(together.get(i), Finding.exact(explaining.get(i)));
            }
        } else if (explaining.size() >= together.size()) {
            together.forEach(claim -> find(claim, byOnePerson(claim, explaining)));
        } else {
            together.forEach(claim -> find(claim, Finding.unknown(Notes.TOO_FEW)));
        }
    }

    private static boolean inOrder(List<Claim> claims, List<AuditEntry> entries) {
        for (int i = 0; i < claims.size(); i++) {
            if (!claims.get(i).mayBe(entries.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Finding byOnePerson(Claim claim, List<AuditEntry> explaining) {
        var possible = explaining.stream().filter(claim::mayBe).toList();
        var same = possible.stream()
                .allMatch(entry ->
                        Objects.equals(entry.userId(), possible.getFirst().userId()));
        return same ? Finding.inferred(possible.getLast(), Notes.SAME_PERSON) : Finding.unknown(Notes.AMBIGUOUS);
    }

    private void find(Claim claim, Finding finding) {
        claim.acts().forEach(act -> findings.put(act.id(), finding));
    }

    /** The acts of one event, which have one entry in common. */
    private record Claim(List<Act> acts) {

        Instant at() {
            return acts.getFirst().at();
        }

        boolean mayBe(AuditEntry entry) {
            return within(entry, Timing.WINDOW) && acts.stream().anyMatch(act -> Resemblance.between(act, entry));
        }

        boolean isPrompt(AuditEntry entry) {
            return within(entry, Timing.PROMPT) && mayBe(entry);
        }

        private boolean within(AuditEntry entry, Duration age) {
            var earliest = at().minus(age);
            return !entry.at().isBefore(earliest) && !entry.at().isAfter(at().plus(Timing.SKEW));
        }
    }
}
