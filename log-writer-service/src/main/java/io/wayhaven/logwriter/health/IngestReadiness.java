package io.wayhaven.logwriter.health;

import io.smallrye.common.annotation.Identifier;
import io.wayhaven.logwriter.messaging.Channels;
import io.wayhaven.logwriter.messaging.ConsumerPulse;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** Whether events reach the log. */
@Readiness
@Singleton
public class IngestReadiness extends StreamReadiness {

    IngestReadiness(@Identifier(Channels.DISCORD_EVENTS) IngestMonitor monitor, ConsumerPulse pulse) {
        super("Ingest", Channels.DISCORD_EVENTS, monitor, pulse);
    }
}
