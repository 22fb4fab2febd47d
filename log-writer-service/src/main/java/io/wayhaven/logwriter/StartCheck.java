package io.wayhaven.logwriter;

import io.quarkus.runtime.StartupEvent;
import io.wayhaven.logwriter.retention.RetentionDays;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Doesn't start if what is configured makes no sense: nothing is removed, or stored elsewhere, by mistake. */
@Dependent
class StartCheck {

    private static final Logger LOG = Logger.getLogger(StartCheck.class);
    /** EX_CONFIG of sysexits.h: something has to be configured otherwise. */
    private static final int CONFIGURATION_ERROR = 78;

    private static final int BEFORE_ANY_CHANNEL = 1;

    void check(@Observes @Priority(BEFORE_ANY_CHANNEL) StartupEvent start, LogPolicyConfig config, Config environment) {
        var aliases = EnvironmentAliases.read(environment);
        aliases.problems().forEach(StartCheck::refuse);
        aliases.warnings().forEach(LOG::warn);
        try {
            read(config);
        } catch (IllegalArgumentException refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    private static void refuse(String sentence) {
        LOG.error(sentence);
        // Nothing is open yet; an orderly stop would first open every channel, with warnings that bury the one line
        Runtime.getRuntime().halt(CONFIGURATION_ERROR);
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
