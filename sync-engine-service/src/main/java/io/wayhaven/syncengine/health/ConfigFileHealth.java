package io.wayhaven.syncengine.health;

import io.wayhaven.syncengine.configfile.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells what is wrong with the configuration file. The service is ready all the same: it goes by the last good one. */
@Readiness
@ApplicationScoped
class ConfigFileHealth implements HealthCheck {

    private final Findings findings;

    ConfigFileHealth(Findings findings) {
        this.findings = findings;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("configuration file").up();
        var number = 1;
        for (var finding : findings.current()) {
            response.withData("finding " + number++, finding);
        }
        return response.build();
    }
}
