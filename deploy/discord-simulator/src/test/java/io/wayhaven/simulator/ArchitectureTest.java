package io.wayhaven.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.wayhaven.simulator";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void looksAtRealClasses() {
        assertThat(CLASSES.size()).isGreaterThan(90);
    }

    @Test
    void isAnIndependentWitness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.wayhaven.contracts..", "discord4j..", "reactor..", "io.quarkus..", "org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void dependsOnlyOnTheJdkVertxAndJackson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        ROOT + "..",
                        "io.vertx..",
                        "io.netty.channel..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void keepsTheWorldAndWhatPeopleDoFreeOfTheNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".world..",
                        ROOT + ".action..",
                        ROOT + ".scenario..",
                        ROOT + ".interaction..",
                        ROOT + ".ledger..",
                        ROOT + ".fault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..")
                .check(CLASSES);
    }

    @Test
    void hasNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void throwsNothingGeneric() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void marksEveryPackageForNullness() {
        JavaPackage root = CLASSES.getPackage(ROOT);
        assertThat(root.getSubpackagesInTree()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
        assertThat(root.getSubpackagesInTree()).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }
}
