package io.wayhaven.syncengine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.serde.ContractsJson;
import java.util.List;

/** Embeds as JSON text. */
final class EmbedColumn {

    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private EmbedColumn() {}

    static String text(Embed embed) {
        return write(embed);
    }

    static String text(List<Embed> embeds) {
        return write(embeds);
    }

    static Embed embed(String text) {
        try {
            return MAPPER.readValue(text, Embed.class);
        } catch (JsonProcessingException notWrittenHere) {
            throw new IllegalArgumentException("a stored embed is none", notWrittenHere);
        }
    }

    static List<Embed> embeds(String text) {
        try {
            return List.of(MAPPER.readValue(text, Embed[].class));
        } catch (JsonProcessingException notWrittenHere) {
            throw new IllegalArgumentException("stored embeds are none", notWrittenHere);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("an embed cannot be written", unwritable);
        }
    }
}
