package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.outbox.Outbox;
import io.wayhaven.logwriter.outbox.WaitingPost;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The outbox in PostgreSQL. */
@ApplicationScoped
public class PgOutbox implements Outbox {

    private static final int BATCH = 256;

    /** Skipping locked rows alone would let a second process overtake the first one within a channel. */
    private static final String ONE_AT_A_TIME = "SELECT pg_try_advisory_xact_lock(hashtextextended('log.outbox', 0))";

    private static final String OLDEST =
            "SELECT position, key, post_id, revision, guild_id, type, decided_at, value FROM log.outbox ORDER BY position LIMIT "
                    + BATCH;
    private static final String FORGET = "DELETE FROM log.outbox WHERE position = ANY($1::bigint[])";

    private final Schema schema;
    private final Pool pool;

    PgOutbox(Schema schema, Pool pool) {
        this.schema = schema;
        this.pool = pool;
    }

    @Override
    public CompletionStage<Boolean> relay(Function<List<WaitingPost>, CompletionStage<Void>> publish) {
        return schema.ready()
                .chain(() -> pool.withTransaction(transaction -> transaction
                        .query(ONE_AT_A_TIME)
                        .execute()
                        .chain(lock -> lock.iterator().next().getBoolean(0)
                                ? relayOldest(transaction, publish)
                                : Uni.createFrom().item(false))))
                .subscribeAsCompletionStage();
    }

    private static Uni<Boolean> relayOldest(
            SqlConnection transaction, Function<List<WaitingPost>, CompletionStage<Void>> publish) {
        return transaction.preparedQuery(OLDEST).execute().chain(rows -> {
            var positions = new ArrayList<Long>();
            var posts = new ArrayList<WaitingPost>();
            for (var row : rows) {
                positions.add(row.getLong(0));
                posts.add(waiting(row));
            }
            if (posts.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            return Uni.createFrom()
                    .completionStage(() -> publish.apply(posts))
                    .chain(() -> transaction.preparedQuery(FORGET).execute(Tuple.of(positions.toArray(Long[]::new))))
                    .replaceWith(posts.size() == BATCH);
        });
    }

    private static WaitingPost waiting(Row row) {
        return new WaitingPost(
                row.getString(1),
                row.getString(2) + "/" + row.getInteger(3),
                row.getLong(4),
                row.getString(5),
                row.getOffsetDateTime(6).toInstant(),
                row.get(Buffer.class, 7).getBytes());
    }
}
