package io.wayhaven.web.store;

import io.vertx.mutiny.sqlclient.Row;
import io.wayhaven.web.entry.Attribution;
import io.wayhaven.web.entry.Confidence;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.EntryKey;
import io.wayhaven.web.entry.Target;
import io.wayhaven.web.timeline.KafkaPosition;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads rows of {@code log.entry}. */
final class EntryRows {

    static final String SELECT = """
            SELECT e.event_id, e.ordinal, e.kind, e.family, e.severity, e.guild_id, g.name AS guild_name, e.channel_id,
              e.message_id, e.actor_id, e.actor_name, e.confidence, e.actor_note, e.target_type, e.target_id,
              e.target_name, e.reason, e.audit_entry_id, e.sentence::text AS sentence, e.sentence_text,
              e.fields::text AS fields, e.changes::text AS changes, e.recovered, e.redacted, e.revision,
              e.change_number, e.occurred_at, e.updated_at, e.kafka_partition, e.kafka_offset
            FROM log.entry e LEFT JOIN log.guild g ON g.guild_id = e.guild_id
            """;

    private EntryRows() {}

    static Entry entry(Row row) {
        return new Entry(
                new EntryKey(row.getString("event_id"), row.getInteger("ordinal")),
                new KafkaPosition(row.getInteger("kafka_partition"), row.getLong("kafka_offset")),
                row.getString("kind"),
                row.getString("family"),
                row.getString("severity"),
                row.getLong("guild_id"),
                row.getString("guild_name"),
                row.getLong("channel_id"),
                row.getLong("message_id"),
                new Attribution(
                        row.getLong("actor_id"),
                        row.getString("actor_name"),
                        Confidence.byKey(row.getString("confidence")).orElse(Confidence.UNKNOWN),
                        row.getString("actor_note"),
                        row.getLong("audit_entry_id")),
                new Target(row.getString("target_type"), row.getLong("target_id"), row.getString("target_name")),
                row.getString("reason"),
                EntryParts.sentence(row.getString("sentence")),
                row.getString("sentence_text"),
                EntryParts.fields(row.getString("fields")),
                EntryParts.changes(row.getString("changes")),
                row.getBoolean("recovered"),
                row.getBoolean("redacted"),
                row.getInteger("revision"),
                row.getLong("change_number"),
                time(row, "occurred_at"),
                time(row, "updated_at"));
    }

    static Instant time(Row row, String column) {
        return row.get(OffsetDateTime.class, column).toInstant();
    }
}
