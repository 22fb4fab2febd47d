package io.wayhaven.syncengine.store;

import io.wayhaven.syncengine.startup.StartRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought to this version's state. */
@ApplicationScoped
public class Schema {

    private final Flyway flyway;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /**
     * Migrates, which waits a while for a database that is still starting.
     *
     * @throws StartRefusedException if the database cannot be reached or a migration fails
     */
    public void migrate() {
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new StartRefusedException(
                    "PostgreSQL cannot be used (%s). Check that it runs, and QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD."
                            .formatted(firstLine(failure)));
        }
    }

    private static String firstLine(Throwable failure) {
        var cause = failure.getCause();
        var message = cause == null ? failure.getMessage() : cause.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
