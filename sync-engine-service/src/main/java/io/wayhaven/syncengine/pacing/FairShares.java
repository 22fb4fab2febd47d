package io.wayhaven.syncengine.pacing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Shares permits out among processes: what is urgent anywhere before what is patient, and each kind so that nobody gets
 * more than another who wants for some. What nobody needs is split evenly, one part being left for a newcomer, so that
 * whoever has been idle begins without asking.
 */
final class FairShares {

    /** With less nobody could begin at all. */
    private static final int LEAST = 1;

    private FairShares() {}

    /** Everybody's share; in sum no more than there are. */
    static Map<String, Integer> of(int permits, Map<String, Need> needs) {
        var urgent = filled(permits, needs, need -> Math.max(need.urgent(), LEAST));
        var afterUrgent = permits - sum(urgent);
        var patient = filled(afterUrgent, needs, Need::patient);
        var spare = (afterUrgent - sum(patient)) / (needs.size() + 1);
        var shares = new HashMap<String, Integer>();
        urgent.forEach((process, share) -> shares.put(process, share + patient.getOrDefault(process, 0) + spare));
        return shares;
    }

    /** Whoever needs least is served first: then an even part of what is left is as much as anybody can ask for. */
    private static Map<String, Integer> filled(int permits, Map<String, Need> needs, ToIntFunction<Need> kind) {
        var shares = new HashMap<String, Integer>();
        var left = permits;
        var waiting = needs.size();
        for (var process : byNeed(needs, kind)) {
            var need = needs.get(process);
            var share = Math.min(need == null ? 0 : kind.applyAsInt(need), left / waiting);
            shares.put(process, share);
            left -= share;
            waiting--;
        }
        return shares;
    }

    private static List<String> byNeed(Map<String, Need> needs, ToIntFunction<Need> kind) {
        return new TreeMap<>(needs)
                .entrySet().stream()
                        .sorted(Comparator.comparingInt(entry -> kind.applyAsInt(entry.getValue())))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static int sum(Map<String, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }
}
