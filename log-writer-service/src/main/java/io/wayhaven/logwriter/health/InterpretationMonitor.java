package io.wayhaven.logwriter.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.wayhaven.logwriter.messaging.Channels;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.projection.ProjectionObserver;
import jakarta.inject.Singleton;
import java.util.List;

/** How events fare on their way to entries. */
@Singleton
@Identifier(Channels.INTERPRETATION)
public class InterpretationMonitor extends StreamMonitor implements ProjectionObserver {

    private static final String PREFIX = "wayhaven.log.interpretation";

    private final Counter entries;
    private final Counter amendments;
    private final Counter failures;

    InterpretationMonitor(MeterRegistry registry) {
        super(registry, "interpretation", PREFIX, "interpreted");
        entries = Counter.builder(PREFIX + ".entries")
                .description("Entries made of events")
                .register(registry);
        amendments = Counter.builder(PREFIX + ".amendments")
                .description("Entries changed, since more became known")
                .register(registry);
        failures = Counter.builder(PREFIX + ".failures")
                .description("Events that could not be understood, and became entries that say so")
                .register(registry);
    }

    @Override
    public void projected(List<Entry> added, List<Entry> amended, int failed) {
        entries.increment(added.size());
        amendments.increment(amended.size());
        failures.increment(failed);
    }
}
