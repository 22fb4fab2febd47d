package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Buttons and menus of a message, found by what people see of them. */
final class Components {

    private static final int BUTTON = 2;

    private Components() {}

    /** The labels of the buttons. */
    static List<String> labels(JsonNode message) {
        return all(message)
                .filter(each -> each.path("type").asInt() == BUTTON)
                .map(each -> each.path("label").asText())
                .toList();
    }

    /** The custom id of a button. */
    static String button(JsonNode message, String label) {
        return all(message)
                .filter(each -> each.path("label").asText().equals(label))
                .map(Components::customId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " but " + labels(message)));
    }

    /** The custom id of the only menu. */
    static String menu(JsonNode message) {
        return all(message)
                .filter(each -> each.path("type").asInt() != BUTTON)
                .map(Components::customId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu: " + message));
    }

    private static String customId(JsonNode component) {
        return component.path("custom_id").asText();
    }

    private static Stream<JsonNode> all(JsonNode message) {
        return stream(message.path("components")).flatMap(row -> stream(row.path("components")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
