package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages that wait for Kafka. */
final class OutboxTable {

    static final String COLUMNS = "topic, key, event_id, type, time, subject, correlation_id, causation_id, value";

    private static final String ADD = "insert into sync.outbox (" + COLUMNS + ") select " + COLUMNS + """
             from unnest ($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
                $8::text[], $9::bytea[]) with ordinality as message (topic, key, event_id, type, time, subject,
                correlation_id, causation_id, value, place)
            order by place
            """;

    private OutboxTable() {}

    /** Adds messages in order. */
    static Uni<Void> add(SqlConnection connection, List<OutboxRecord> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(ADD).execute(columns(messages)).replaceWithVoid();
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

    private static Tuple columns(List<OutboxRecord> messages) {
        return Tuple.from(List.of(
                texts(messages, OutboxRecord::topic),
                texts(messages, OutboxRecord::key),
                texts(messages, OutboxRecord::id),
                texts(messages, OutboxRecord::type),
                messages.stream().map(message -> Columns.time(message.time())).toArray(OffsetDateTime[]::new),
                texts(messages, OutboxRecord::subject),
                texts(messages, OutboxRecord::correlationId),
                texts(messages, OutboxRecord::causationId),
                messages.stream().map(message -> Buffer.buffer(message.value())).toArray(Buffer[]::new)));
    }

    private static @Nullable String[] texts(
            List<OutboxRecord> messages, Function<OutboxRecord, @Nullable String> column) {
        return messages.stream().map(column).toArray(String[]::new);
    }
}
