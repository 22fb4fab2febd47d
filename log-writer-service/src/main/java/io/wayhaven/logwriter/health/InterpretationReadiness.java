package io.wayhaven.logwriter.health;

import io.smallrye.common.annotation.Identifier;
import io.wayhaven.logwriter.messaging.Channels;
import io.wayhaven.logwriter.messaging.ConsumerPulse;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** Whether events become entries. */
@Readiness
@Singleton
public class InterpretationReadiness extends StreamReadiness {

    InterpretationReadiness(@Identifier(Channels.INTERPRETATION) InterpretationMonitor monitor, ConsumerPulse pulse) {
        super("Interpretation", Channels.INTERPRETATION, monitor, pulse);
    }
}
