package io.wayhaven.web.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wayhaven.contracts.serde.ContractsJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes {@code log.entry} as the log-writer does. */
final class Entries {

    private static final String INSERT = """
            INSERT INTO log.entry (event_id, ordinal, kind, family, severity, guild_id, channel_id, message_id, actor_id,
              actor_name, confidence, actor_note, target_type, target_id, target_name, reason, sentence, sentence_text,
              fields, changes, recovered, redacted, revision, change_number, occurred_at, updated_at, kafka_partition,
              kafka_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'user', ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?, ?, ?,
              nextval('log.change_number'), ?::timestamptz, now(), ?, ?)
            ON CONFLICT (occurred_at, event_id, ordinal) DO UPDATE SET actor_id = excluded.actor_id,
              actor_name = excluded.actor_name, confidence = excluded.confidence, actor_note = excluded.actor_note,
              sentence = excluded.sentence, sentence_text = excluded.sentence_text, reason = excluded.reason,
              revision = excluded.revision, change_number = excluded.change_number, updated_at = excluded.updated_at
            """;

    private Entries() {}

    static void write(Connection database, World.Published published, Told told) {
        var event = published.event();
        var guild = event.guild();
        Object[] values = {
            event.id().toString(),
            told.ordinal(),
            told.kind(),
            told.family(),
            told.severity(),
            guild == null ? null : guild.value(),
            told.channel(),
            told.message(),
            told.actor(),
            told.actorName(),
            told.confidence(),
            told.note(),
            told.target(),
            told.targetName(),
            told.reason(),
            Objects.requireNonNullElseGet(told.sentence(), () -> words(told.text())),
            told.text(),
            told.fields(),
            told.changes(),
            told.recovered(),
            told.redacted(),
            told.revision(),
            event.time().toString(),
            published.partition(),
            published.offset()
        };
        try (var statement = database.prepareStatement(INSERT)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String words(String text) {
        try {
            return ContractsJson.mapper().writeValueAsString(List.of(Map.of("type", "words", "text", text)));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
