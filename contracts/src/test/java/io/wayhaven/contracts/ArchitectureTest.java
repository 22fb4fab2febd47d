package io.wayhaven.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The vocabulary is a leaf: no framework, nothing but shapes and their serialisation. */
class ArchitectureTest {

    private final JavaClasses contracts = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.wayhaven.contracts");

    @Test
    void theRulesSeeTheClasses() {
        assertThat(contracts.size()).isGreaterThan(50);
    }

    @Test
    void dependsOnJacksonAndKafkasWireTypesOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "com.fasterxml.jackson..",
                        "org.apache.kafka.common.header..",
                        "org.jspecify..",
                        "io.wayhaven.contracts..")
                .check(contracts);
    }

    @Test
    void publicTypesAreRecordsEnumsInterfacesOrFinalClasses() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .beInterfaces()
                .orShould()
                .haveModifier(JavaModifier.FINAL)
                .check(contracts);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        new DescribedPredicate<JavaClass>("in a @NullMarked package") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getPackage().isAnnotatedWith(NullMarked.class);
                            }
                        }))
                .check(contracts);
    }

    @Test
    void messagesDoNotKnowTopicsNorEachOther() {
        slices().matching("io.wayhaven.contracts.(command|fact|delivery|event|shard|reply|id|topic|kind)..")
                .should()
                .beFreeOfCycles()
                .check(contracts);
    }
}
