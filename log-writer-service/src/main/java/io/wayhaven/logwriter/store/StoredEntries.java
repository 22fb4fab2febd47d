package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.wayhaven.logwriter.attribution.Timing;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.projection.Attribution;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.projection.EntryId;
import io.wayhaven.logwriter.projection.Scope;
import io.wayhaven.logwriter.projection.StoredEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds entries of which more can be told. */
final class StoredEntries {

    /** The most that are looked at per guild: in a storm the newest. */
    static final int MOST = 2000;

    private static final String COLUMNS = """
            SELECT e.event_id, e.ordinal, e.kind, e.guild_id, e.channel_id, e.message_id, e.actor_id, e.actor_name,
                   e.confidence, e.actor_note, e.target_type, e.target_id, e.target_name, e.reason, e.audit_entry_id,
                   e.audit_query::text, e.fields::text, e.changes::text, e.recovered, e.revision, e.occurred_at,
                   e.kafka_partition, e.kafka_offset
            """;

    /** Those that the audit log alone has told of. */
    private static final String RECOVERED = COLUMNS + """
            FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) AS s (guild_id, since, until)
            JOIN log.entry e ON e.guild_id = s.guild_id AND e.occurred_at BETWEEN s.since AND s.until
            WHERE e.recovered AND e.audit_entry_id IS NOT NULL AND e.audit_query IS NULL AND NOT e.redacted
              AND e.occurred_at >= (SELECT min(t) FROM unnest($2::timestamptz[]) t)
              AND e.occurred_at <= (SELECT max(t) FROM unnest($3::timestamptz[]) t)
            ORDER BY e.occurred_at""";

    /** Those whose actor is unknown, and those that an audit-log entry there is may concern. */
    private static final String AROUND = COLUMNS + """
            FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) AS s (guild_id, since, until)
            CROSS JOIN LATERAL (
              SELECT * FROM log.entry o
              WHERE o.guild_id = s.guild_id AND o.occurred_at BETWEEN s.since AND s.until
                AND o.occurred_at >= (SELECT min(t) FROM unnest($2::timestamptz[]) t)
                AND o.occurred_at <= (SELECT max(t) FROM unnest($3::timestamptz[]) t)
                AND o.audit_query IS NOT NULL AND NOT o.redacted
                AND (o.confidence = 'unknown' OR EXISTS (
                  SELECT FROM log.audit_entry a
                  WHERE a.guild_id = o.guild_id
                    AND a.acted_at BETWEEN o.occurred_at - $4::interval AND o.occurred_at + $5::interval
                    AND o.audit_query->'actions' @> to_jsonb(a.action)
                    AND coalesce((o.audit_query->>'target')::bigint = a.target_id, true)
                    AND coalesce((o.audit_query->>'channel')::bigint = a.channel_id, true)))
              ORDER BY o.occurred_at DESC
              LIMIT %d) AS e
            ORDER BY e.occurred_at""".formatted(MOST);

    /** The span of time lets PostgreSQL look into the partitions concerned only. */
    private static final String FIND = COLUMNS + """
            FROM unnest($1::text[], $2::int[], $3::timestamptz[]) AS s (event_id, ordinal, occurred_at)
            JOIN log.entry e USING (event_id, ordinal, occurred_at)
            WHERE NOT e.redacted
              AND e.occurred_at >= (SELECT min(t) FROM unnest($3::timestamptz[]) t)
              AND e.occurred_at <= (SELECT max(t) FROM unnest($3::timestamptz[]) t)
            ORDER BY e.occurred_at, e.event_id, e.ordinal""";

    private static final JsonMapper JSON = new JsonMapper();

    private StoredEntries() {}

    /** By guild, in the order of time. */
    static Uni<Map<Long, List<StoredEntry>>> around(SqlClient transaction, Collection<Scope> scopes) {
        var columns = new Columns<>(scopes)
                .longs(Scope::guildId)
                .times(Scope::contextFrom)
                .times(Scope::contextUntil)
                .tuple();
        columns.addValue(Intervals.of(Timing.COUNTING)).addValue(Intervals.of(Timing.SKEW));
        return transaction.preparedQuery(AROUND).execute(columns).map(StoredEntries::byGuild);
    }

    /** What the audit log alone has told of, by guild, in the order of time. */
    static Uni<Map<Long, List<StoredEntry>>> recovered(SqlClient transaction, Collection<Scope> scopes) {
        var columns = new Columns<>(scopes)
                .longs(Scope::guildId)
                .times(Scope::contextFrom)
                .times(Scope::contextUntil)
                .tuple();
        return transaction.preparedQuery(RECOVERED).execute(columns).map(StoredEntries::byGuild);
    }

    /** Certain ones, whose times are known, in the order of time. */
    static Uni<List<StoredEntry>> find(SqlClient transaction, Map<EntryId, Instant> ids) {
        var columns = new Columns<>(ids.entrySet())
                .texts(id -> id.getKey().eventId())
                .ints(id -> id.getKey().ordinal())
                .times(Map.Entry::getValue)
                .tuple();
        return transaction
                .preparedQuery(FIND)
                .execute(columns)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredEntries::read)
                        .toList());
    }

    private static Map<Long, List<StoredEntry>> byGuild(RowSet<Row> rows) {
        var found = new HashMap<Long, List<StoredEntry>>();
        for (var row : rows) {
            found.computeIfAbsent(row.getLong("guild_id"), guild -> new ArrayList<>())
                    .add(read(row));
        }
        return found;
    }

    private static StoredEntry read(Row row) {
        var kind = QueryJson.kind(row.getString("kind"));
        var asked = row.getString("audit_query");
        var query = asked == null ? null : json(asked);
        var actorId = row.getLong("actor_id");
        return new StoredEntry(
                new Entry(
                        new EntryId(row.getString("event_id"), row.getInteger("ordinal")),
                        kind,
                        row.getLong("guild_id"),
                        row.getLong("channel_id"),
                        row.getLong("message_id"),
                        new Attribution(
                                actorId == null ? null : new Value.User(actorId, row.getString("actor_name")),
                                Confidence.valueOf(row.getString("confidence").toUpperCase(Locale.ROOT)),
                                row.getString("actor_note"),
                                row.getLong("audit_entry_id")),
                        target(row),
                        row.getString("reason"),
                        ValueJson.fields(json(row.getString("fields"))),
                        ValueJson.changes(json(row.getString("changes"))),
                        query == null ? null : QueryJson.read(query),
                        row.getBoolean("recovered"),
                        row.getInteger("revision"),
                        row.getOffsetDateTime("occurred_at").toInstant()),
                query == null ? kind : QueryJson.seemed(query),
                new RecordPosition(row.getInteger("kafka_partition"), row.getLong("kafka_offset")));
    }

    private static @Nullable Value target(Row row) {
        var type = row.getString("target_type");
        if (type == null) {
            return null;
        }
        var json = JSON.createObjectNode().put("type", type);
        json.put("text", row.getString("target_name"));
        var id = row.getLong("target_id");
        if (id != null) {
            json.put("id", Long.toString(id));
        }
        return ValueJson.read(json);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL returned something else than JSON", impossible);
        }
    }
}
