package io.wayhaven.syncengine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.contracts.serde.ContractsJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Buttons of posts as JSON text; none as null. */
final class PostButtonColumn {
    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private PostButtonColumn() {}

    static @Nullable String text(@Nullable List<PostButton> buttons) {
        try {
            return buttons == null || buttons.isEmpty() ? null : MAPPER.writeValueAsString(buttons);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("buttons cannot be written", unwritable);
        }
    }

    static List<PostButton> buttons(@Nullable String text) {
        try {
            return text == null ? List.of() : List.of(MAPPER.readValue(text, PostButton[].class));
        } catch (JsonProcessingException notWrittenHere) {
            throw new IllegalArgumentException("stored buttons are none", notWrittenHere);
        }
    }
}
