package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages that wait for Kafka. */
final class OutboxTable {

    static final String COLUMNS = "topic, key, event_id, type, time, subject, correlation_id, causation_id, value";

    private static final String ADD =
            "insert into sync.outbox (" + COLUMNS + ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    private OutboxTable() {}

    /** Adds messages in order. */
    static Uni<Void> add(SqlConnection connection, List<OutboxRecord> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = messages.stream().map(OutboxTable::parameters).toList();
        return connection.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    static OutboxRecord message(Row row) {
        return new OutboxRecord(
                row.getString("topic"),
                row.getString("key"),
                row.getString("event_id"),
                row.getString("type"),
                Columns.time(row, "time"),
                row.getString("subject"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.get(Buffer.class, "value").getBytes());
    }

    private static Tuple parameters(OutboxRecord message) {
        return Tuple.from(new @Nullable Object[] {
            message.topic(),
            message.key(),
            message.id(),
            message.type(),
            Columns.time(message.time()),
            message.subject(),
            message.correlationId(),
            message.causationId(),
            Buffer.buffer(message.value())
        });
    }
}
