package io.wayhaven.web.store;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.wayhaven.contracts.environment.DatabaseProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Brings the service's own schema up to date before anything else starts. */
final class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    void migrate(@Observes @Priority(10) StartupEvent start, Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            LOG.debug("the schema web could not be migrated", failure);
            throw new ConfigurationException(DatabaseProblem.sentence(failure));
        }
    }
}
