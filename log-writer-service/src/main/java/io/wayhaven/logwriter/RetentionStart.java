package io.wayhaven.logwriter;

import io.quarkus.runtime.StartupEvent;
import io.wayhaven.logwriter.retention.RetentionDays;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Reads how long things are kept, and doesn't start if that makes no sense: nothing is removed by mistake. */
@Dependent
class RetentionStart {

    private static final Logger LOG = Logger.getLogger(RetentionStart.class);
    /** EX_CONFIG of sysexits.h: something has to be configured otherwise. */
    private static final int CONFIGURATION_ERROR = 78;

    private static final int BEFORE_ANY_CHANNEL = 1;

    void check(@Observes @Priority(BEFORE_ANY_CHANNEL) StartupEvent start, LogPolicyConfig config) {
        try {
            read(config);
        } catch (IllegalArgumentException refused) {
            LOG.error(refused.getMessage());
            // Nothing is open yet; an orderly stop would first open every channel, with warnings that bury the one line
            Runtime.getRuntime().halt(CONFIGURATION_ERROR);
        }
    }

    @Produces
    @Singleton
    static RetentionDays retention(LogPolicyConfig config) {
        return read(config);
    }

    private static RetentionDays read(LogPolicyConfig config) {
        var retention = config.retention();
        return RetentionDays.of(retention.eventsDays(), retention.purgeLogsAfterDays(), retention.messagesDays());
    }
}
