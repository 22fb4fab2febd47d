package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Asks the database whether it is there. */
@ApplicationScoped
public class DatabaseProbe {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Schema schema;
    private final Pool pool;

    DatabaseProbe(Schema schema, Pool pool) {
        this.schema = schema;
        this.pool = pool;
    }

    /** Whether it has its tables and answers in good time. */
    public Uni<Boolean> answers() {
        if (!schema.isReady()) {
            return Uni.createFrom().item(false);
        }
        return pool.query("SELECT 1")
                .execute()
                .replaceWith(true)
                .ifNoItem()
                .after(LIMIT)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
