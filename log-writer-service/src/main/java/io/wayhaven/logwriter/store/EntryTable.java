package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.projection.StoredEntry;
import io.wayhaven.logwriter.sentence.Sentence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of entries. */
final class EntryTable {

    private static final String INSERT = """
            INSERT INTO log.entry (event_id, ordinal, kind, family, severity, guild_id, channel_id, message_id,
                                   actor_id, actor_name, confidence, actor_note, target_type, target_id, target_name,
                                   reason, audit_entry_id, audit_query, sentence, sentence_text, fields, changes,
                                   recovered, revision, occurred_at, kafka_partition, kafka_offset,
                                   change_number, updated_at)
            SELECT e.event_id, e.ordinal, e.kind, e.family, e.severity, e.guild_id, e.channel_id, e.message_id,
                   e.actor_id, e.actor_name, e.confidence, e.actor_note, e.target_type, e.target_id, e.target_name,
                   e.reason, e.audit_entry_id, e.audit_query::jsonb, e.sentence::jsonb, e.sentence_text,
                   e.fields::jsonb, e.changes::jsonb, e.recovered, e.revision, e.occurred_at, e.kafka_partition,
                   e.kafka_offset, nextval('log.change_number'), now()
            FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[],
                        $8::bigint[], $9::bigint[], $10::text[], $11::text[], $12::text[], $13::text[], $14::bigint[],
                        $15::text[], $16::text[], $17::bigint[], $18::text[], $19::text[], $20::text[], $21::text[],
                        $22::text[], $23::boolean[], $24::int[], $25::timestamptz[], $26::int[], $27::bigint[])
                 AS e (event_id, ordinal, kind, family, severity, guild_id, channel_id, message_id, actor_id,
                       actor_name, confidence, actor_note, target_type, target_id, target_name, reason,
                       audit_entry_id, audit_query, sentence, sentence_text, fields, changes, recovered, revision,
                       occurred_at, kafka_partition, kafka_offset)""";

    /** The span of time lets PostgreSQL look into the partitions concerned only. */
    private static final String AMEND = """
            UPDATE log.entry o
            SET kind = e.kind, family = e.family, severity = e.severity, actor_id = e.actor_id,
                actor_name = e.actor_name, confidence = e.confidence, actor_note = e.actor_note, reason = e.reason,
                audit_entry_id = e.audit_entry_id, sentence = e.sentence::jsonb, sentence_text = e.sentence_text,
                fields = e.fields::jsonb, revision = e.revision, channel_id = e.channel_id,
                message_id = e.message_id, target_type = e.target_type, target_id = e.target_id,
                target_name = e.target_name, audit_query = e.audit_query::jsonb, changes = e.changes::jsonb,
                recovered = e.recovered, change_number = nextval('log.change_number'), updated_at = now()
            FROM unnest($1::text[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                        $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::text[], $14::text[],
                        $15::text[], $16::int[], $17::bigint[], $18::bigint[], $19::text[], $20::bigint[],
                        $21::text[], $22::text[], $23::text[], $24::boolean[])
                 AS e (event_id, ordinal, occurred_at, kind, family, severity, actor_id, actor_name, confidence,
                       actor_note, reason, audit_entry_id, sentence, sentence_text, fields, revision, channel_id,
                       message_id, target_type, target_id, target_name, audit_query, changes, recovered)
            WHERE o.occurred_at = e.occurred_at AND o.event_id = e.event_id AND o.ordinal = e.ordinal
              AND o.occurred_at >= (SELECT min(t) FROM unnest($3::timestamptz[]) t)
              AND o.occurred_at <= (SELECT max(t) FROM unnest($3::timestamptz[]) t)
              AND NOT o.redacted""";

    private EntryTable() {}

    /** Adds entries in their order. */
    static Uni<Void> insert(SqlClient transaction, List<StoredEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = entries.stream().map(Row::of).toList();
        var columns = new Columns<>(rows)
                .texts(row -> row.entry().id().eventId())
                .ints(row -> row.entry().id().ordinal())
                .texts(row -> row.entry().kind().id())
                .texts(row -> row.entry().kind().family().key())
                .texts(row -> severity(row.entry()))
                .longs(row -> row.entry().guildId())
                .longs(row -> row.entry().channelId())
                .longs(row -> row.entry().messageId())
                .longs(row -> actorId(row.entry()))
                .texts(row -> actorName(row.entry()))
                .texts(row -> row.entry().attribution().confidence().key())
                .texts(row -> row.entry().attribution().note())
                .texts(row -> targetType(row.entry()))
                .longs(row -> targetId(row.entry()))
                .texts(row -> targetName(row.entry()))
                .texts(row -> row.entry().reason())
                .longs(row -> row.entry().attribution().auditEntryId())
                .texts(row -> query(row.stored()))
                .texts(row -> Texts.jsonb(SentenceJson.parts(row.sentence())))
                .texts(row -> row.sentence().text())
                .texts(row -> Texts.jsonb(ValueJson.fields(row.entry().fields())))
                .texts(row -> Texts.jsonb(ValueJson.changes(row.entry().changes())))
                .booleans(row -> row.entry().recovered())
                .ints(row -> row.entry().revision())
                .times(row -> row.entry().occurredAt())
                .ints(row -> row.stored().position().partition())
                .longs(row -> row.stored().position().offset());
        return transaction.preparedQuery(INSERT).execute(columns.tuple()).replaceWithVoid();
    }

    /** Brings what became known into entries that are there. */
    static Uni<Void> amend(SqlClient transaction, List<StoredEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = entries.stream().map(Row::of).toList();
        var columns = new Columns<>(rows)
                .texts(row -> row.entry().id().eventId())
                .ints(row -> row.entry().id().ordinal())
                .times(row -> row.entry().occurredAt())
                .texts(row -> row.entry().kind().id())
                .texts(row -> row.entry().kind().family().key())
                .texts(row -> severity(row.entry()))
                .longs(row -> actorId(row.entry()))
                .texts(row -> actorName(row.entry()))
                .texts(row -> row.entry().attribution().confidence().key())
                .texts(row -> row.entry().attribution().note())
                .texts(row -> row.entry().reason())
                .longs(row -> row.entry().attribution().auditEntryId())
                .texts(row -> Texts.jsonb(SentenceJson.parts(row.sentence())))
                .texts(row -> row.sentence().text())
                .texts(row -> Texts.jsonb(ValueJson.fields(row.entry().fields())))
                .ints(row -> row.entry().revision())
                .longs(row -> row.entry().channelId())
                .longs(row -> row.entry().messageId())
                .texts(row -> targetType(row.entry()))
                .longs(row -> targetId(row.entry()))
                .texts(row -> targetName(row.entry()))
                .texts(row -> query(row.stored()))
                .texts(row -> Texts.jsonb(ValueJson.changes(row.entry().changes())))
                .booleans(row -> row.entry().recovered());
        return transaction.preparedQuery(AMEND).execute(columns.tuple()).replaceWithVoid();
    }

    private static String severity(Entry entry) {
        return entry.kind().severity().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long actorId(Entry entry) {
        var actor = entry.attribution().actor();
        return actor == null ? null : (Long) actor.id();
    }

    private static @Nullable String actorName(Entry entry) {
        var actor = entry.attribution().actor();
        return actor == null ? null : actor.name();
    }

    private static @Nullable String targetType(Entry entry) {
        return entry.target() == null
                ? null
                : ValueJson.write(entry.target()).path("type").asText();
    }

    private static @Nullable Long targetId(Entry entry) {
        return switch (entry.target()) {
            case Value.User user -> (Long) user.id();
            case Value.Channel channel -> (Long) channel.id();
            case Value.Role role -> (Long) role.id();
            case Value.Text text -> null;
            case Value.Quote quote -> null;
            case Value.Name name -> null;
            case Value.Moment moment -> null;
            case Value.Count count -> null;
            case Value.Several several -> null;
            case null -> null;
        };
    }

    private static @Nullable String targetName(Entry entry) {
        return entry.target() == null
                ? null
                : ValueJson.write(entry.target()).path("text").textValue();
    }

    private static @Nullable String query(StoredEntry stored) {
        var query = stored.entry().query();
        return query == null ? null : QueryJson.write(query, stored.seemed()).toString();
    }

    /** An entry with its sentence. */
    private record Row(StoredEntry stored, Sentence sentence) {

        static Row of(StoredEntry stored) {
            return new Row(stored, SentenceJson.of(stored.entry()));
        }

        Entry entry() {
            return stored.entry();
        }
    }
}
