package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.contracts.environment.DatabaseProblem;
import io.wayhaven.syncengine.startup.Preparation;
import io.wayhaven.syncengine.startup.StartRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** The tables, brought to this version's state. A database that is away is waited for. */
@ApplicationScoped
public class Schema implements Preparation {

    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Flyway flyway;
    private final CompletableFuture<Void> migrated = new CompletableFuture<>();
    private final AtomicReference<String> lastReason = new AtomicReference<>("");

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Migrates in the background; fails with {@link StartRefusedException} if no waiting can help. */
    public CompletionStage<Void> migrate() {
        return Uni.createFrom()
                .item(flyway::migrate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(DatabaseProblem::passes)
                .invoke(this::tellOnce)
                .onFailure(DatabaseProblem::passes)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .onFailure(FlywayException.class)
                .transform(failure -> new StartRefusedException(DatabaseProblem.sentence(failure)))
                .invoke(result -> migrated.complete(null))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> done() {
        return migrated.minimalCompletionStage();
    }

    private void tellOnce(Throwable failure) {
        var reason = DatabaseProblem.reason(failure);
        if (!reason.equals(lastReason.getAndSet(reason))) {
            LOG.warnf("waiting for PostgreSQL reason=\"%s\"", reason);
        }
    }
}
