package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.mutiny.sqlclient.Row;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The columns of an entry that hold texts, for redaction. */
final class EntryText {

    static final String COLUMNS =
            "ctid::text, guild_id, actor_id, CASE WHEN target_type = 'user' THEN target_id END AS target_user,"
                    + " reason, sentence::text, sentence_text, fields::text, changes::text";

    private final String row;
    private final @Nullable Long guild;
    private final @Nullable Long actor;
    private final @Nullable Long targetUser;
    private final @Nullable String reason;
    private final JsonNode sentence;
    private final JsonNode fields;
    private final JsonNode changes;
    private String plain;
    private boolean changed;

    EntryText(Row columns) {
        row = columns.getString("ctid");
        guild = columns.getLong("guild_id");
        actor = columns.getLong("actor_id");
        targetUser = columns.getLong("target_user");
        reason = columns.getString("reason");
        sentence = RowRedaction.read(columns.getString("sentence"));
        plain = columns.getString("sentence_text");
        fields = RowRedaction.read(columns.getString("fields"));
        changes = RowRedaction.read(columns.getString("changes"));
    }

    /** Redacts each of the texts; the plain sentence follows. */
    void redact(BiConsumer<JsonNode, BiConsumer<String, String>> redaction) {
        redaction.accept(sentence, (before, now) -> {
            plain = plain.replace(before, now);
            changed = true;
        });
        redaction.accept(fields, (before, now) -> changed = true);
        redaction.accept(changes, (before, now) -> changed = true);
    }

    /** Whether anything was redacted. */
    boolean changed() {
        return changed;
    }

    String row() {
        return row;
    }

    @Nullable
    Long guild() {
        return guild;
    }

    @Nullable
    Long actor() {
        return actor;
    }

    @Nullable
    Long targetUser() {
        return targetUser;
    }

    @Nullable
    String reason() {
        return reason;
    }

    JsonNode fields() {
        return fields;
    }

    String sentenceJson() {
        return sentence.toString();
    }

    String plain() {
        return plain;
    }

    String fieldsJson() {
        return fields.toString();
    }

    String changesJson() {
        return changes.toString();
    }
}
