package io.wayhaven.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * All rules for one service, as tests.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> architecture() {
 *     return ArchitectureRules.of("io.wayhaven.gateway").seeingAtLeast(40);
 * }
 * }</pre>
 */
public final class ArchitectureRules {
    private final JavaClasses classes;
    private final List<ArchRule> rules;

    private ArchitectureRules(JavaClasses classes, List<ArchRule> rules) {
        this.classes = classes;
        this.rules = rules;
    }

    /** The rules over the main classes of the service with this base package. */
    public static ArchitectureRules of(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(new ImportOption.DoNotIncludeJars())
                .importPackages(basePackage);
        return of(basePackage, classes);
    }

    static ArchitectureRules of(String basePackage, JavaClasses classes) {
        Rooms rooms = new Rooms(basePackage);
        return new ArchitectureRules(
                classes,
                Stream.of(BoundaryRules.of(rooms), EdgeRules.of(rooms), CodingRules.of(rooms))
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * One test a rule, and one that the rules saw anything at all: a rule over no classes always holds.
     *
     * @param classCount fewer classes than this mean that the import went wrong
     */
    public Stream<DynamicTest> seeingAtLeast(int classCount) {
        DynamicTest notVacuous = DynamicTest.dynamicTest("at least " + classCount + " classes are examined", () -> {
            if (classes.size() < classCount) {
                throw new AssertionError("only " + classes.size() + " classes were imported");
            }
        });
        return Stream.concat(
                Stream.of(notVacuous),
                rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))));
    }
}
