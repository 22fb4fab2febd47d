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
        if (config.discord().clientSecret().isPresent()
                && config.discord().clientId().isEmpty()) {
            LOG.warn("CLIENT_SECRET is set without CLIENT_ID, so nobody can log in with Discord. Set CLIENT_ID to the"
                    + " application's id, or leave CLIENT_SECRET out.");
        }
        PasswordPolicy.complaint(
                        config.operator().user().orElse(null),
                        config.operator().password().orElse(null),
                        config.sessionSecret().orElse(null))
                .ifPresent(complaint -> {
                    throw new ConfigurationException(complaint);
                });
    }
}
