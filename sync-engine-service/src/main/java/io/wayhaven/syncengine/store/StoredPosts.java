package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.pacing.Gate;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.LaneOutcome;
import io.wayhaven.syncengine.posting.PostBook;
import io.wayhaven.syncengine.posting.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Queues in PostgreSQL. They use few of its connections, so that bans don't wait for them. */
@ApplicationScoped
class StoredPosts implements PostBook {

    private static final String DUE = """
            select destination, webhook_id, webhook_url from sync.post_destination
            where due_at <= now() and destination <> all ($1) order by due_at limit 256
            """;
    private static final int CONNECTIONS = 3;

    private final Transactions transactions;
    private final Statements statements;
    private final SyncEngineConfig.Posts settings;
    private final PostStep step;
    private final PostOutcomes outcomes;
    private final Gate gate = new Gate(CONNECTIONS);

    StoredPosts(Transactions transactions, Statements statements, SyncEngineConfig config, Clock clock) {
        this.transactions = transactions;
        this.statements = statements;
        this.settings = config.posts();
        this.step = new PostStep(config, clock);
        this.outcomes = new PostOutcomes(config, clock);
    }

    @Override
    public CompletionStage<List<Destination>> due(Set<String> except) {
        return statements
                .run(DUE, Tuple.of(except.toArray(String[]::new)))
                .map(rows -> Rows.list(rows, PostDestinationTable::destination))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Step> next(Destination destination) {
        return gate.pass(() -> transactions.quietly(connection -> step.next(connection, destination)));
    }

    @Override
    public CompletionStage<Void> record(Destination destination, LaneOutcome outcome) {
        return gate.pass(() -> transactions.run(connection -> PostDestinationTable.lock(connection, destination)
                .chain(lane -> outcomes.apply(connection, destination, lane, outcome))
                .chain(() -> schedule(connection, destination))));
    }

    private Uni<Void> schedule(SqlConnection connection, Destination destination) {
        return PostDestinationTable.schedule(connection, List.of(destination.key()), settings.gather());
    }
}
