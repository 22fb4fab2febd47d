package io.wayhaven.syncengine.projection;

import static java.util.stream.Collectors.groupingBy;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.escalation.Escalation;
import io.wayhaven.syncengine.punishment.Aspect;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts about one person into what the projections say of them. A fact about a case that no fact has opened tells
 * nothing.
 */
public final class PersonFold {

    private final SortedMap<Long, FoldedCase> cases = new TreeMap<>();
    private final Map<Place, Long> desired = new LinkedHashMap<>();

    private record Place(GuildId guild, Aspect aspect) {}

    private PersonFold() {}

    /** The rows of each projection. @param facts all about one person, in their order */
    public static Map<Projection, List<ProjectedRow>> rows(List<? extends KeptFact> facts) {
        var fold = new PersonFold();
        facts.forEach(fold::apply);
        return fold.rows();
    }

    private void apply(KeptFact fact) {
        switch (fact) {
            case CaseOpened opened -> open(opened);
            case CaseAdopted adopted -> adopt(adopted);
            case CaseAmended amended -> of(fact, known -> known.amend(amended));
            case CaseNamed named -> of(fact, known -> known.name(named.name()));
            case CaseExtended extended -> desire(extended.caseNumber(), extended.guilds());
            case CaseLeftOut leftOut ->
                desired.entrySet()
                        .removeIf(entry -> entry.getValue() == leftOut.caseNumber()
                                && leftOut.guilds().contains(entry.getKey().guild()));
            case CaseEnded ended -> of(fact, FoldedCase::end);
            case DeliveryConcluded concluded -> of(fact, known -> known.conclude(concluded));
        }
    }

    private void of(KeptFact fact, Consumer<FoldedCase> change) {
        var known = cases.get(fact.caseNumber());
        if (known != null) {
            change.accept(known);
        }
    }

    private void open(CaseOpened opened) {
        cases.put(opened.caseNumber(), new FoldedCase(opened, warningOf(opened)));
        desire(
                opened.caseNumber(),
                Stream.concat(opened.inForce().stream(), opened.deliverTo().stream())
                        .toList());
        opened.action().aspect().ifPresent(aspect -> supersedeOlder(opened.caseNumber(), aspect));
    }

    private @Nullable Long warningOf(CaseOpened opened) {
        var warning = Escalation.warningOf(opened.command(), opened.origin());
        return warning == null
                ? null
                : cases.values().stream()
                        .filter(known -> known.isOf(warning))
                        .map(FoldedCase::number)
                        .findFirst()
                        .orElse(null);
    }

    private void adopt(CaseAdopted adopted) {
        of(adopted, known -> known.adopt(adopted));
        desired.values().removeIf(number -> number == adopted.caseNumber());
        desire(adopted.caseNumber(), adopted.desiredIn());
    }

    private void desire(long number, Collection<GuildId> guilds) {
        var known = cases.get(number);
        if (known != null) {
            known.aspect().ifPresent(aspect -> guilds.forEach(guild -> desired.put(new Place(guild, aspect), number)));
        }
    }

    /** A case is superseded when nothing that is desired goes back to it any more. */
    private void supersedeOlder(long newest, Aspect aspect) {
        cases.headMap(newest).forEach((number, older) -> {
            if (!older.isSuperseded()
                    && older.aspect().filter(aspect::equals).isPresent()
                    && !desired.containsValue(number)) {
                older.supersededBy(newest);
            }
        });
    }

    private Map<Projection, List<ProjectedRow>> rows() {
        return Stream.concat(
                        cases.values().stream().flatMap(FoldedCase::rows),
                        desired.entrySet().stream().map(this::desiredRow))
                .collect(groupingBy(ProjectedRow::projection));
    }

    private ProjectedRow desiredRow(Map.Entry<Place, Long> entry) {
        var place = entry.getKey();
        var known = cases.get(entry.getValue());
        if (known == null) {
            throw new IllegalStateException("only cases that were opened are desired");
        }
        return known.desiredIn(place.guild(), place.aspect());
    }
}
