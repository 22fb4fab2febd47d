package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.attribution.AuditEntry.AuditChange;
import io.wayhaven.logwriter.attribution.AuditEntry.Observation;
import io.wayhaven.logwriter.attribution.Timing;
import io.wayhaven.logwriter.projection.AuditKey;
import io.wayhaven.logwriter.projection.Changes.AuditRead;
import io.wayhaven.logwriter.projection.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of what was seen of audit logs. */
final class AuditTables {

    private static final String COLUMNS = "a.guild_id, a.entry_id, a.acted_at, a.action, a.user_id, a.target_id,"
            + " a.channel_id, a.reason, a.changes::text AS changes, a.observations::text AS observations";

    private static final String KNOWN = "SELECT " + COLUMNS + """
             FROM log.audit_entry a
            WHERE (a.guild_id, a.entry_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[]))""";

    private static final String AROUND = "SELECT " + COLUMNS + """
             FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) AS s (guild_id, since, until)
            JOIN log.audit_entry a
              ON a.guild_id = s.guild_id AND a.acted_at BETWEEN s.since - $4::interval AND s.until""";

    private static final String SAVE = """
            INSERT INTO log.audit_entry (guild_id, entry_id, acted_at, action, user_id, target_id, channel_id, reason,
                                         changes, observations)
            SELECT k.guild_id, k.entry_id, k.acted_at, k.action, k.user_id, k.target_id, k.channel_id, k.reason,
                   k.changes::jsonb, k.observations::jsonb
            FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::int[], $5::bigint[], $6::bigint[],
                        $7::bigint[], $8::text[], $9::text[], $10::text[])
                 AS k (guild_id, entry_id, acted_at, action, user_id, target_id, channel_id, reason, changes,
                       observations)
            ON CONFLICT (guild_id, entry_id) DO UPDATE SET observations = excluded.observations""";

    private static final String SAVE_READS = """
            INSERT INTO log.audit_read (guild_id, read_at)
            SELECT * FROM unnest($1::bigint[], $2::timestamptz[]) ON CONFLICT DO NOTHING""";

    private static final String LAST_READS = """
            SELECT r.guild_id, max(r.read_at) FROM log.audit_read r WHERE r.guild_id = ANY($1::bigint[])
            GROUP BY r.guild_id""";

    /** Those of the time, and the last one before it. */
    private static final String READS_AROUND = """
            SELECT s.guild_id, r.read_at
            FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) AS s (guild_id, since, until)
            JOIN log.audit_read r ON r.guild_id = s.guild_id AND r.read_at <= s.until
             AND r.read_at >= coalesce((SELECT max(b.read_at) FROM log.audit_read b
                                        WHERE b.guild_id = s.guild_id AND b.read_at < s.since), s.since)""";

    private AuditTables() {}

    static Uni<Map<AuditKey, AuditEntry>> known(SqlClient transaction, Set<AuditKey> keys) {
        var arguments = new Columns<>(List.copyOf(keys))
                .longs(AuditKey::guildId)
                .longs(AuditKey::entryId)
                .tuple();
        return transaction.preparedQuery(KNOWN).execute(arguments).map(rows -> {
            var known = new HashMap<AuditKey, AuditEntry>();
            entries(rows).forEach(entry -> known.put(new AuditKey(entry.guildId(), entry.id()), entry));
            return known;
        });
    }

    static Uni<List<AuditEntry>> around(SqlClient transaction, Collection<Scope> scopes) {
        var arguments = scopes(scopes).addValue(Intervals.of(Timing.COUNTING));
        return transaction.preparedQuery(AROUND).execute(arguments).map(AuditTables::entries);
    }

    static Uni<Void> save(SqlClient transaction, Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var arguments = new Columns<>(entries)
                .longs(AuditEntry::guildId)
                .longs(AuditEntry::id)
                .times(AuditEntry::at)
                .ints(AuditEntry::action)
                .longs(AuditEntry::userId)
                .longs(AuditEntry::targetId)
                .longs(AuditEntry::channelId)
                .texts(AuditEntry::reason)
                .texts(entry -> Texts.jsonb(changes(entry)))
                .texts(entry -> observations(entry).toString())
                .tuple();
        return transaction.preparedQuery(SAVE).execute(arguments).replaceWithVoid();
    }

    static Uni<Void> saveReads(SqlClient transaction, Collection<AuditRead> reads) {
        if (reads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var arguments = new Columns<>(reads)
                .longs(AuditRead::guildId)
                .times(AuditRead::at)
                .tuple();
        return transaction.preparedQuery(SAVE_READS).execute(arguments).replaceWithVoid();
    }

    static Uni<Map<Long, Instant>> lastReads(SqlClient transaction, Set<Long> guilds) {
        return transaction
                .preparedQuery(LAST_READS)
                .execute(Tuple.of(guilds.toArray(Long[]::new)))
                .map(rows -> {
                    var last = new HashMap<Long, Instant>();
                    rows.forEach(row ->
                            last.put(row.getLong(0), row.getOffsetDateTime(1).toInstant()));
                    return last;
                });
    }

    static Uni<Map<Long, List<Instant>>> readsAround(SqlClient transaction, Collection<Scope> scopes) {
        return transaction.preparedQuery(READS_AROUND).execute(scopes(scopes)).map(rows -> {
            var reads = new HashMap<Long, List<Instant>>();
            rows.forEach(row -> reads.computeIfAbsent(row.getLong(0), guild -> new ArrayList<>())
                    .add(row.getOffsetDateTime(1).toInstant()));
            return reads;
        });
    }

    private static Tuple scopes(Collection<Scope> scopes) {
        return new Columns<>(scopes)
                .longs(Scope::guildId)
                .times(Scope::contextFrom)
                .times(Scope::contextUntil)
                .tuple();
    }

    private static List<AuditEntry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<AuditEntry>();
        for (var row : rows) {
            entries.add(new AuditEntry(
                    row.getLong("guild_id"),
                    row.getLong("entry_id"),
                    row.getOffsetDateTime("acted_at").toInstant(),
                    row.getInteger("action"),
                    row.getLong("user_id"),
                    row.getLong("target_id"),
                    row.getLong("channel_id"),
                    row.getString("reason"),
                    changes(StoredEntries.json(row.getString("changes"))),
                    observations(StoredEntries.json(row.getString("observations")))));
        }
        return entries;
    }

    private static JsonNode changes(AuditEntry entry) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var change : entry.changes()) {
            var values = json.addObject().put("key", change.key()).putArray("values");
            change.values().forEach(values::add);
        }
        return json;
    }

    private static List<AuditChange> changes(JsonNode json) {
        var changes = new ArrayList<AuditChange>();
        for (var change : json) {
            var values = new ArrayList<String>();
            change.path("values").forEach(value -> values.add(value.asText()));
            changes.add(new AuditChange(change.path("key").asText(), values));
        }
        return changes;
    }

    private static JsonNode observations(AuditEntry entry) {
        var json = JsonNodeFactory.instance.arrayNode();
        entry.observations()
                .forEach(seen -> json.addArray().add(seen.at().toEpochMilli()).add(seen.count()));
        return json;
    }

    private static List<Observation> observations(JsonNode json) {
        var observations = new ArrayList<Observation>();
        json.forEach(seen -> observations.add(new Observation(
                Instant.ofEpochMilli(seen.path(0).longValue()), seen.path(1).longValue())));
        return observations;
    }
}
