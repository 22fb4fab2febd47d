package io.wayhaven.local;

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

/** The parts run services; they know neither the services' code nor any test library. */
class ArchitectureTest {

    private static final String ROOT = "io.wayhaven.local";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void looksAtRealClasses() {
        assertThat(CLASSES.size()).isGreaterThan(60);
    }

    @Test
    void knowsNoServiceAndNoTestLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.wayhaven.gateway..",
                        "io.wayhaven.logwriter..",
                        "io.wayhaven.syncengine..",
                        "io.wayhaven.web..",
                        "io.wayhaven.testkit..",
                        "io.quarkus..",
                        "org.junit..",
                        "org.assertj..")
                .check(CLASSES);
    }

    @Test
    void keepsTheCommandLineOutOfTheParts() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", ROOT + ".cli..")
                .check(CLASSES);
    }

    @Test
    void hasNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void throwsNothingGeneric() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void marksEveryPackageForNullness() {
        JavaPackage root = CLASSES.getPackage(ROOT);
        assertThat(root.getSubpackagesInTree()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
        assertThat(root.getSubpackagesInTree()).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }
}
