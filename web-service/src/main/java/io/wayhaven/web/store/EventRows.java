package io.wayhaven.web.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.web.sentence.EventKinds;
import io.wayhaven.web.sentence.Payload;
import io.wayhaven.web.timeline.EventCursor;
import io.wayhaven.web.timeline.EventDetails;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.LogEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code log.event}. */
final class EventRows {

    /**
     * What a list needs. Of the few payloads that are huge (a server with all its members) only the fields that its
     * sentence uses are fetched.
     */
    static final String LIST_COLUMNS = """
            row_id, event_id, type, guild_id, channel_id, user_id, received_at, kafka_partition, kafka_offset,
            CASE WHEN pg_column_size(payload) > 65536 AND type IN ('GUILD_CREATE', 'GUILD_UPDATE')
                 THEN json_build_object('name', payload->'name', 'member_count', payload->'member_count')
                 ELSE payload END :: text AS payload
            """;

    /** What the page of one event needs. */
    static final String ALL_COLUMNS = """
            row_id, event_id, type, guild_id, channel_id, user_id, received_at, kafka_partition, kafka_offset,
            shard, session_id, sequence, payload::text AS payload
            """;

    private static final ObjectMapper MAPPER = ContractsJson.mapper();
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private EventRows() {}

    static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    static LogEntry entry(Row row) {
        var type = row.getString("type");
        return new LogEntry(
                new KafkaPosition(row.getInteger("kafka_partition"), row.getLong("kafka_offset")),
                row.getString("event_id"),
                type,
                row.getLong("guild_id"),
                row.getLong("channel_id"),
                row.getLong("user_id"),
                receivedAt(row),
                EventKinds.sentence(type, payload(row.getString("payload"))));
    }

    static EventDetails details(Row row) {
        return new EventDetails(
                entry(row),
                row.getInteger("shard"),
                row.getString("session_id"),
                row.getLong("sequence"),
                row.getString("payload"));
    }

    static EventCursor cursor(Row row) {
        return new EventCursor(receivedAt(row), row.getLong("row_id"));
    }

    private static Instant receivedAt(Row row) {
        return row.get(OffsetDateTime.class, "received_at").toInstant();
    }

    private static Payload payload(String json) {
        try {
            return new Payload(MAPPER.readValue(json, FIELDS));
        } catch (JsonProcessingException notAnObject) {
            // PostgreSQL accepts any JSON value here; a sentence without details is still true
            return new Payload(null);
        }
    }
}
