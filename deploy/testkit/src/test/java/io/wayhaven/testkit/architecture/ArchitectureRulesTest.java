package io.wayhaven.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
    private static final String HERE = ArchitectureRulesTest.class.getPackageName();

    @Test
    void aTidyServicePasses() {
        rulesOf("tidy", 4)
                .forEach(rule -> assertThatCode(rule.getExecutable()::execute)
                        .as(rule.getDisplayName())
                        .doesNotThrowAnyException());
    }

    @Test
    void anUntidyServiceBreaksTheRules() {
        List<String> broken = rulesOf("untidy", 4)
                .filter(rule -> {
                    try {
                        rule.getExecutable().execute();
                        return false;
                    } catch (Throwable violation) {
                        return true;
                    }
                })
                .map(DynamicTest::getDisplayName)
                .toList();

        assertThat(broken)
                .contains(
                        "the service knows the contracts, but no other service and nothing made for tests",
                        "features know Java, the contracts, each other and what only computes: no framework, no client, no edge",
                        "packages form no cycle",
                        "edges don't know each other: store stands alone",
                        "Kafka and reactive messaging only in messaging",
                        "SQL and Hibernate only in store",
                        "nothing blocks without a limit",
                        "features take a Clock",
                        "every package is @NullMarked",
                        "no classes should access standard streams",
                        "no classes should throw generic exceptions");
    }

    @Test
    void anEmptyImportIsNoticed() {
        DynamicTest first = rulesOf("nowhere", 1).findFirst().orElseThrow();

        assertThatThrownBy(first.getExecutable()::execute).hasMessageContaining("only 0 classes");
    }

    private static Stream<DynamicTest> rulesOf(String fixture, int classCount) {
        String base = HERE + "." + fixture;
        return ArchitectureRules.of(base, new ClassFileImporter().importPackages(base))
                .seeingAtLeast(classCount);
    }
}
