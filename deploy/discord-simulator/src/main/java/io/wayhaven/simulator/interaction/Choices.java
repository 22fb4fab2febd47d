package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.wayhaven.simulator.component.ComponentType;
import io.wayhaven.simulator.wire.Json;
import java.util.HashSet;
import java.util.Set;

/** What a person picked in a select menu, checked as Discord's client checks it. */
final class Choices {

    private Choices() {}

    /** The values as they are sent; what stands behind them goes to {@code resolved}. */
    static ArrayNode of(JsonNode select, ComponentType type, JsonNode picked, boolean mayBeNone, Resolved resolved) {
        ArrayNode values = Json.array();
        Set<String> distinct = new HashSet<>();
        for (JsonNode value : picked) {
            if (!distinct.add(value.asText()) || !fits(select, type, value, resolved)) {
                throw new IllegalArgumentException("The menu \"" + name(select) + "\" does not offer " + value + ".");
            }
            values.add(value.asText());
        }
        int least = mayBeNone ? 0 : select.path("min_values").asInt(1);
        int most = select.path("max_values").asInt(1);
        if (values.size() < least || values.size() > most) {
            throw new IllegalArgumentException(
                    "The menu \"" + name(select) + "\" takes " + least + " to " + most + " values.");
        }
        return values;
    }

    private static String name(JsonNode select) {
        return select.path("custom_id").asText();
    }

    private static boolean fits(JsonNode select, ComponentType type, JsonNode value, Resolved resolved) {
        return switch (type) {
            case STRING_SELECT -> offered(select.path("options"), value.asText());
            case USER_SELECT -> resolved.user(value);
            case ROLE_SELECT -> resolved.role(value);
            case MENTIONABLE_SELECT -> resolved.mentionable(value);
            case CHANNEL_SELECT ->
                resolved.channel(value, each -> Invocation.allowed(select.path("channel_types"), each));
            case ACTION_ROW, BUTTON, TEXT_INPUT, TEXT_DISPLAY, LABEL -> false;
        };
    }

    private static boolean offered(JsonNode options, String value) {
        for (JsonNode option : options) {
            if (option.path("value").asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
