package io.wayhaven.gateway;

import io.quarkus.runtime.Quarkus;
import io.wayhaven.gateway.shard.ServiceStop;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Ends the process with one line that says why, and what helps. */
@ApplicationScoped
class ServiceStopper implements ServiceStop {
    /** EX_CONFIG of sysexits.h: something has to be configured otherwise. */
    private static final int CONFIGURATION_ERROR = 78;

    private static final Logger LOG = Logger.getLogger("io.wayhaven.gateway");
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public void because(String reason, String remedy) {
        if (stopping.compareAndSet(false, true)) {
            LOG.error(reason + " " + remedy);
            Quarkus.asyncExit(CONFIGURATION_ERROR);
        }
    }
}
