package io.wayhaven.logwriter;

import io.wayhaven.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.of("io.wayhaven.logwriter").seeingAtLeast(45);
    }
}
