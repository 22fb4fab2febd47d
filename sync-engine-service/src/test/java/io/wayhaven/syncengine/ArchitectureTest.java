package io.wayhaven.syncengine;

import io.wayhaven.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.of("io.wayhaven.syncengine").seeingAtLeast(100);
    }
}
