package io.wayhaven.logwriter.attribution;

import io.wayhaven.contracts.kind.AuditAction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Members who left because inactive ones were removed. One audit-log entry stands for all of them and only says how many
 * there were: if as many left right then, they are its; otherwise nobody can tell who was removed and who just left.
 */
final class PrunedActs {

    private PrunedActs() {}

    /**
     * What can be found out.
     *
     * @param unexplained acts that no entry of their own explains
     * @return by the act's id, without those that no prune can concern
     */
    static Map<String, Finding> resolve(Collection<Act> unexplained, Evidence evidence) {
        var findings = new HashMap<String, Finding>();
        var disputed = new HashSet<String>();
        for (var prune : evidence.entries()) {
            if (!isPrune(prune)) {
                continue;
            }
            var left = unexplained.stream().filter(act -> mayBe(act, prune)).toList();
            var finding = isAll(left, prune, evidence)
                    ? Finding.inferred(prune, Notes.PRUNED)
                    : Finding.unknown(Notes.SOME_PRUNED);
            left.forEach(act -> {
                if (findings.put(act.id(), finding) != null) {
                    disputed.add(act.id());
                }
            });
        }
        if (!disputed.isEmpty()) {
            // who is counted by either of two may be missing among those of the other
            findings.replaceAll((act, finding) -> Finding.unknown(Notes.SOME_PRUNED));
        }
        return findings;
    }

    static boolean isPrune(AuditEntry entry) {
        return entry.action() == AuditAction.MEMBER_PRUNE.number();
    }

    private static boolean isAll(List<Act> left, AuditEntry prune, Evidence evidence) {
        return left.size() == prune.observations().getLast().count()
                && !evidence.from().isAfter(prune.at().minus(Timing.SKEW));
    }

    private static boolean mayBe(Act act, AuditEntry prune) {
        return act.query().actions().contains(AuditAction.MEMBER_PRUNE)
                && !act.at().isBefore(prune.at().minus(Timing.SKEW))
                && !act.at().isAfter(prune.at().plus(Timing.PRUNING));
    }
}
