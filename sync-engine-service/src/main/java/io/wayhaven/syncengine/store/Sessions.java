package io.wayhaven.syncengine.store;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.wayhaven.syncengine.pacing.Bell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs work with entities in one transaction each, and rings the bell when it is committed. */
@ApplicationScoped
class Sessions {

    private final Mutiny.SessionFactory factory;
    private final Vertx vertx;
    private final Bell bell;

    Sessions(Mutiny.SessionFactory factory, Vertx vertx, Bell bell) {
        this.factory = factory;
        this.vertx = vertx;
        this.bell = bell;
    }

    /**
     * Commits what the work did, or none of it. Hibernate keeps the open session in Vert.x's current context, where work
     * of others would find it: each run has a context of its own.
     */
    <T> CompletionStage<T> run(Function<Mutiny.Session, Uni<T>> work) {
        var done = new CompletableFuture<T>();
        var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(begun -> Uni.createFrom()
                .deferred(() -> factory.withTransaction(work))
                .onFailure()
                .transform(DatabaseFailures::classified)
                .subscribe()
                .with(done::complete, done::completeExceptionally));
        return done.thenApply(result -> {
            bell.ring();
            return result;
        });
    }
}
