package io.wayhaven.simulator.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.wayhaven.simulator.wire.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * The components of a message without IS_COMPONENTS_V2: up to five rows of up to five buttons, or of one select. See
 * "Action Row" and "Legacy Message Component Behavior"; the codes of the nested errors are assumed.
 */
public final class MessageComponents {

    private static final int MOST_ROWS = 5;
    private static final int MOST_IN_ROW = 5;

    private MessageComponents() {}

    /** Notes what is wrong with them, and numbers them. */
    public static void check(ArrayNode components, FormProblems problems) {
        var form = new ComponentForm(problems);
        if (components.size() > MOST_ROWS) {
            form.size(components.size(), 1, MOST_ROWS, "components");
        }
        for (int index = 0; index < components.size(); index++) {
            row(form, components.get(index), "components." + index);
        }
    }

    private static void row(ComponentForm form, JsonNode row, String at) {
        form.number(row);
        if (ComponentType.of(row) != ComponentType.ACTION_ROW) {
            form.wrongType(at, "1");
            return;
        }
        JsonNode inner = row.path("components");
        form.size(inner.size(), 1, MOST_IN_ROW, at + ".components");
        for (int index = 0; index < inner.size(); index++) {
            child(form, inner.get(index), inner.size(), at + ".components." + index);
        }
    }

    private static void child(ComponentForm form, JsonNode component, int siblings, String at) {
        form.number(component);
        ComponentType type = ComponentType.of(component);
        if (type == ComponentType.BUTTON) {
            Buttons.check(form, component, at);
        } else if (type != null && type.isSelect()) {
            if (siblings > 1) {
                form.problems()
                        .add(
                                at,
                                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                                "The specified component exceeds the maximum width");
            }
            Selects.check(form, component, type, at);
        } else {
            form.wrongType(at, "2, 3, 5, 6, 7, 8");
        }
    }

    /** The component of a message by its custom id, or null. */
    public static @Nullable JsonNode find(JsonNode components, String customId) {
        for (JsonNode row : components) {
            for (JsonNode component : row.path("components")) {
                if (component.path("custom_id").asText("").equals(customId)) {
                    return component;
                }
            }
        }
        return null;
    }
}
