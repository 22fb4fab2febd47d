package io.wayhaven.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Who may know whom: services, features and edges. */
final class BoundaryRules {
    /** Libraries that only compute: JSON trees, regular expressions in linear time, differences. */
    private static final String[] PURE_LIBRARIES = {
        "com.fasterxml.jackson.core..",
        "com.fasterxml.jackson.databind..",
        "com.google.re2j..",
        "com.github.difflib..",
        "de.siegmar.fastcsv.."
    };

    private BoundaryRules() {}

    static List<ArchRule> of(Rooms rooms) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(knowsNoOtherModule(rooms));
        rules.add(featuresArePure(rooms));
        rules.add(packagesFormNoCycle(rooms));
        Rooms.ADAPTERS.stream()
                .sorted()
                .map(adapter -> standsAlone(rooms, adapter))
                .forEach(rules::add);
        return rules;
    }

    private static ArchRule knowsNoOtherModule(Rooms rooms) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.wayhaven..")
                        .and(not(resideInAnyPackage(rooms.everywhere(), "io.wayhaven.contracts.."))))
                .as("the service knows the contracts, but no other service and nothing made for tests")
                .allowEmptyShould(true);
    }

    private static ArchRule featuresArePure(Rooms rooms) {
        return classes()
                .that(rooms.features())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.wayhaven.contracts..")
                        .or(resideInAnyPackage(PURE_LIBRARIES))
                        .or(rooms.features()))
                .as(
                        "features know Java, the contracts, each other and what only computes: no framework, no client, no edge")
                .allowEmptyShould(true);
    }

    private static ArchRule packagesFormNoCycle(Rooms rooms) {
        return slices().matching(rooms.base() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("packages form no cycle")
                .allowEmptyShould(true);
    }

    private static ArchRule standsAlone(Rooms rooms, String adapter) {
        String[] others = Rooms.ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(rooms::room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(rooms.room(adapter))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("edges don't know each other: " + adapter + " stands alone")
                .allowEmptyShould(true);
    }
}
