package io.wayhaven.logwriter.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.wayhaven.logwriter.messaging.Channels;
import jakarta.inject.Singleton;

/** How events fare on their way into the log. */
@Singleton
@Identifier(Channels.DISCORD_EVENTS)
public class IngestMonitor extends StreamMonitor {

    IngestMonitor(MeterRegistry registry) {
        super(registry, "ingest", "wayhaven.log", "stored");
    }
}
