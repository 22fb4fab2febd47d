package io.wayhaven.syncengine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.syncengine.reply.Button;
import java.util.Arrays;
import java.util.List;

/** Buttons as JSON text. */
final class ButtonColumn {
    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    /** A button as it is stored. */
    private record Stored(String label, Button.Style style, String press) {}

    private ButtonColumn() {}

    static String text(List<Button> buttons) {
        try {
            return MAPPER.writeValueAsString(buttons.stream()
                    .map(button -> new Stored(button.label(), button.style(), CustomId.of(button.press())))
                    .toList());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("buttons cannot be written", unwritable);
        }
    }

    static List<Button> buttons(String text) {
        try {
            return Arrays.stream(MAPPER.readValue(text, Stored[].class))
                    .flatMap(stored -> CustomId.read(stored.press()).stream()
                            .map(press -> new Button(stored.label(), stored.style(), press)))
                    .toList();
        } catch (JsonProcessingException notWrittenHere) {
            throw new IllegalArgumentException("stored buttons are none", notWrittenHere);
        }
    }
}
