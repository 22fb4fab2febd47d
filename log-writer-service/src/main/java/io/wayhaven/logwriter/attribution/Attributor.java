package io.wayhaven.logwriter.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells who did what. The findings follow from the acts and the evidence alone, in whichever order they became known:
 * asked again with more, it gives what it would have given at once.
 */
public final class Attributor {

    private Attributor() {}

    /**
     * What can be told of the acts of one guild.
     *
     * @return a finding for every act, by its id
     */
    public static Map<String, Finding> resolve(List<Act> acts, Evidence evidence) {
        var findings = new HashMap<String, Finding>();
        var named = evidence.entries().stream()
                .filter(entry -> !PrunedActs.isPrune(entry))
                .toList();
        acts.stream().collect(Collectors.partitioningBy(Act::counted)).forEach((counted, those) -> {
            if (counted) {
                those.stream()
                        .collect(Collectors.groupingBy(act -> act.query().actions()))
                        .values()
                        .forEach(alike -> findings.putAll(CountedActs.resolve(alike, evidence)));
            } else {
                those.stream()
                        .collect(Collectors.groupingBy(Resemblance::lane))
                        .values()
                        .forEach(alike -> findings.putAll(NamedActs.resolve(alike, named)));
            }
        });
        findings.putAll(PrunedActs.resolve(
                acts.stream().filter(act -> !findings.containsKey(act.id())).toList(), evidence));
        acts.forEach(act -> findings.computeIfAbsent(act.id(), unexplained -> silent(act, evidence)));
        return findings;
    }

    private static Finding silent(Act act, Evidence evidence) {
        var actor = act.presumedActor();
        return actor != null && evidence.readPast(act.at())
                ? Finding.self(actor)
                : Finding.unknown(Notes.silence(act, evidence));
    }
}
