package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.syncengine.startup.Preparation;
import io.wayhaven.syncengine.startup.StartRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The tables, brought to this version's state. A database that is away is waited for. */
@ApplicationScoped
public class Schema implements Preparation {

    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** No connection, read-only, rolled back, no resources, in use, an operator stepped in, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

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
                .onFailure(Schema::passes)
                .invoke(this::tellOnce)
                .onFailure(Schema::passes)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .onFailure(FlywayException.class)
                .transform(Schema::refusal)
                .invoke(result -> migrated.complete(null))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> done() {
        return migrated.minimalCompletionStage();
    }

    private void tellOnce(Throwable failure) {
        var reason = reason(failure);
        if (!reason.equals(lastReason.getAndSet(reason))) {
            LOG.warnf("waiting for PostgreSQL reason=\"%s\"", reason);
        }
    }

    private static boolean passes(Throwable failure) {
        var sql = sqlCause(failure);
        if (sql == null) {
            return false;
        }
        var state = sql.getSQLState();
        return state == null || state.length() < 2 || PASSING_CLASSES.contains(state.substring(0, 2));
    }

    private static StartRefusedException refusal(Throwable failure) {
        return new StartRefusedException(
                "PostgreSQL cannot be used (%s). Check QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD, or DATABASE_URL."
                        .formatted(reason(failure)));
    }

    private static String reason(Throwable failure) {
        var cause = sqlCause(failure);
        return String.valueOf((cause == null ? failure : cause).getMessage())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
