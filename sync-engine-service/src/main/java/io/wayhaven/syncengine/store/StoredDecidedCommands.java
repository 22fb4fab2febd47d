package io.wayhaven.syncengine.store;

import io.wayhaven.syncengine.decision.DecidedCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Ids of decided commands in PostgreSQL. */
@ApplicationScoped
class StoredDecidedCommands implements DecidedCommands {

    /** Twice as long as the topic of dead letters keeps what may be given again. */
    private static final String PRUNE = """
            delete from sync.processed_command where command_id in (
                select command_id from sync.processed_command
                where processed_at < now() - interval '60 days' limit 1000)
            """;

    private final Statements statements;

    StoredDecidedCommands(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<Boolean> prune() {
        return statements.run(PRUNE).map(rows -> rows.rowCount() > 0).subscribeAsCompletionStage();
    }
}
