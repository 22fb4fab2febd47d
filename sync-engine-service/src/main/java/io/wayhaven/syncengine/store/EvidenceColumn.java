package io.wayhaven.syncengine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.serde.ContractsJson;
import org.jspecify.annotations.Nullable;

/** Messages as JSON text. */
final class EvidenceColumn {
    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private EvidenceColumn() {}

    static String text(MessageSnapshot message) {
        try {
            return MAPPER.writeValueAsString(storable(message));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a message cannot be written", unwritable);
        }
    }

    static @Nullable String textOrNull(@Nullable MessageSnapshot message) {
        return message == null ? null : text(message);
    }

    static @Nullable MessageSnapshot messageOrNull(Row row, String column) {
        var text = row.getString(column);
        return text == null ? null : message(text);
    }

    static MessageSnapshot message(String text) {
        try {
            return MAPPER.readValue(text, MessageSnapshot.class);
        } catch (JsonProcessingException notWrittenHere) {
            throw new IllegalArgumentException("a stored message is none", notWrittenHere);
        }
    }

    /** The message as it comes back from storage. */
    static @Nullable MessageSnapshot storableOrNull(@Nullable MessageSnapshot message) {
        return message == null ? null : storable(message);
    }

    private static MessageSnapshot storable(MessageSnapshot message) {
        return new MessageSnapshot(
                message.id(),
                message.channel(),
                message.author(),
                Columns.text(message.content()),
                message.attachments().stream()
                        .map(file ->
                                new MessageSnapshot.Attachment(Columns.text(file.name()), Columns.text(file.url())))
                        .toList(),
                message.sentAt());
    }
}
