package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.logwriter.erasure.ErasedPeople;
import io.wayhaven.logwriter.erasure.Erasure;
import java.util.ArrayList;
import java.util.List;

/** Takes a person out of the posts that wait for Kafka. They keep their places. */
final class OutboxErasure {

    private static final String FIND = """
            SELECT position, type, value FROM log.outbox
            WHERE convert_from(value, 'UTF8') LIKE '%' || $1::text || '%' AND ($2::bigint IS NULL OR guild_id = $2)
            FOR UPDATE""";

    private static final String SAVE = """
            UPDATE log.outbox o SET value = k.value
            FROM unnest($1::bigint[], $2::bytea[]) AS k (position, value) WHERE o.position = k.position""";

    private final SqlConnection connection;
    private final Erasure order;
    private final ErasedPeople person;

    OutboxErasure(SqlConnection connection, Erasure order) {
        this.connection = connection;
        this.order = order;
        this.person = new ErasedPeople(List.of(order));
    }

    Uni<Void> run() {
        return Transactions.in(
                connection,
                () -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(Long.toUnsignedString(order.user()), order.guild()))
                        .chain(this::save));
    }

    private Uni<Void> save(RowSet<Row> rows) {
        var positions = new ArrayList<Long>();
        var values = new ArrayList<Buffer>();
        for (var row : rows) {
            var post = MessageFamilies.POSTS.decode(
                    row.getString("type"), row.get(Buffer.class, "value").getBytes());
            if (post instanceof EntryPost entryPost) {
                positions.add(row.getLong("position"));
                values.add(Buffer.buffer(MessageFamilies.POSTS.encode(person.redacted(entryPost))));
            }
        }
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(positions.toArray(Long[]::new), values.toArray(Buffer[]::new)))
                .replaceWithVoid();
    }
}
