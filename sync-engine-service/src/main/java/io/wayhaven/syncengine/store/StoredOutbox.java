package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.syncengine.outbox.Outbox;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The outbox in PostgreSQL. */
@ApplicationScoped
class StoredOutbox implements Outbox {

    private static final int BATCH = 256;

    // Skipping locked rows alone would let a second process overtake the first one within a key.
    private static final String ONE_AT_A_TIME =
            "select pg_try_advisory_xact_lock(hashtextextended('wayhaven.sync.outbox', 0)) as mine";
    private static final String OLDEST = "select id, " + OutboxTable.COLUMNS + " from sync.outbox order by id limit "
            + BATCH + " for update skip locked";
    private static final String FORGET = "delete from sync.outbox where id = any ($1)";
    private static final String BACKLOG = "select count(*) as waiting from sync.outbox";

    private final Transactions transactions;
    private final Statements statements;

    StoredOutbox(Transactions transactions, Statements statements) {
        this.transactions = transactions;
        this.statements = statements;
    }

    @Override
    public CompletionStage<Boolean> relay(Function<List<OutboxRecord>, CompletionStage<Void>> publish) {
        return transactions.quietly(connection -> connection
                .query(ONE_AT_A_TIME)
                .execute()
                .chain(lock -> lock.iterator().next().getBoolean("mine")
                        ? relayOldest(connection, publish)
                        : Uni.createFrom().item(false)));
    }

    @Override
    public CompletionStage<Long> backlog() {
        return statements
                .run(BACKLOG)
                .map(rows -> rows.iterator().next().getLong("waiting"))
                .subscribeAsCompletionStage();
    }

    private static Uni<Boolean> relayOldest(
            SqlConnection connection, Function<List<OutboxRecord>, CompletionStage<Void>> publish) {
        return connection.query(OLDEST).execute().chain(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().item(false);
            }
            var ids = Rows.stream(rows).map(row -> row.getLong("id")).toArray(Long[]::new);
            var messages = Rows.list(rows, OutboxTable::message);
            return Uni.createFrom()
                    .completionStage(() -> publish.apply(messages))
                    .chain(() -> connection.preparedQuery(FORGET).execute(Tuple.of(ids)))
                    .replaceWith(ids.length == BATCH);
        });
    }
}
