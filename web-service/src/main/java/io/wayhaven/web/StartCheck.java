package io.wayhaven.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.wayhaven.web.access.PasswordPolicy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/** Refuses to start with a login that anybody could guess. */
final class StartCheck {

    void check(@Observes @Priority(1) StartupEvent start, WebConfig config) {
        PasswordPolicy.complaint(
                        config.operator().user().orElse(null),
                        config.operator().password().orElse(null),
                        config.sessionSecret().orElse(null))
                .ifPresent(complaint -> {
                    throw new ConfigurationException(complaint);
                });
    }
}
