package io.wayhaven.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.wayhaven.web.access.PasswordPolicy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Refuses to start with a login that anybody could guess, and with settings that contradict each other. */
final class StartCheck {

    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    void check(@Observes @Priority(1) StartupEvent start, WebConfig config, Config environment) {
        var aliases = EnvironmentAliases.read(environment);
        if (!aliases.problems().isEmpty()) {
            throw new ConfigurationException(aliases.problems().getFirst());
        }
        aliases.warnings().forEach(LOG::warn);
        PasswordPolicy.complaint(
                        config.operator().user().orElse(null),
                        config.operator().password().orElse(null),
                        config.sessionSecret().orElse(null))
                .ifPresent(complaint -> {
                    throw new ConfigurationException(complaint);
                });
    }
}
