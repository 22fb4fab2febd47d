package io.wayhaven.logwriter.store;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.contracts.environment.DatabaseProblem;
import io.wayhaven.logwriter.LogWriterConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the database's schema up to date, in the background of the start: a service that starts while PostgreSQL is
 * away is alive and waits for it, instead of being restarted until it is back.
 */
@ApplicationScoped
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);

    /** EX_CONFIG of sysexits.h: something has to be configured otherwise. */
    private static final int CONFIGURATION_ERROR = 78;

    /** Unique violation, duplicate schema: another writer made it at the same moment, and the next attempt finds it. */
    private static final Set<String> RACES = Set.of("23505", "42P06");

    private final Flyway flyway;
    private final LogWriterConfig config;
    private final CompletableFuture<Void> migrated = new CompletableFuture<>();
    private final AtomicReference<String> lastReason = new AtomicReference<>("");

    Schema(Flyway flyway, LogWriterConfig config) {
        this.flyway = flyway;
        this.config = config;
    }

    void migrate(@Observes StartupEvent start) {
        Uni.createFrom()
                .item(flyway::migrate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(Schema::passes)
                .invoke(failure -> tellOnce(DatabaseProblem.reason(failure)))
                .onFailure(Schema::passes)
                .retry()
                .withBackOff(config.retry().first(), config.retry().limit())
                .indefinitely()
                .subscribe()
                .with(result -> migrated.complete(null), this::giveUp);
    }

    /** Completes once the tables are there. */
    Uni<Void> ready() {
        // a subscriber that loses interest cancels its stage, which is not to be everybody's
        return Uni.createFrom().completionStage(migrated::copy);
    }

    /** Whether the tables are there. */
    public boolean isReady() {
        return migrated.isDone();
    }

    private void tellOnce(String reason) {
        if (!reason.equals(lastReason.getAndSet(reason))) {
            LOG.warnf("waiting for PostgreSQL reason=%s", reason);
        }
    }

    private void giveUp(Throwable failure) {
        LOG.error(DatabaseProblem.sentence(failure));
        Quarkus.asyncExit(CONFIGURATION_ERROR);
    }

    static boolean passes(Throwable failure) {
        return DatabaseProblem.passes(failure)
                || DatabaseProblem.sql(failure)
                        .filter(sql -> RACES.contains(String.valueOf(sql.getSQLState())))
                        .isPresent();
    }
}
