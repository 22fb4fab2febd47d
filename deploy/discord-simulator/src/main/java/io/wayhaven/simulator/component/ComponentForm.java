package io.wayhaven.simulator.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.FormProblems;
import java.util.HashSet;
import java.util.Set;

/** One form's components being checked: its problems, and the ids that were given so far. */
final class ComponentForm {

    private static final int LONGEST_CUSTOM_ID = 100;

    private final FormProblems problems;
    private final Set<String> customIds = new HashSet<>();
    private int lastId;

    ComponentForm(FormProblems problems) {
        this.problems = problems;
    }

    FormProblems problems() {
        return problems;
    }

    /** Gives a component the number that Discord gives where there is none. */
    void number(JsonNode component) {
        lastId++;
        if (component instanceof ObjectNode object && object.path("id").asInt(0) == 0) {
            object.put("id", lastId);
        }
    }

    void customId(JsonNode component, String at) {
        String id = component.path("custom_id").asText("");
        if (id.isEmpty()) {
            required(at + ".custom_id");
        } else if (length(id) > LONGEST_CUSTOM_ID) {
            tooLong(at + ".custom_id", LONGEST_CUSTOM_ID);
        } else if (!customIds.add(id)) {
            problems.add(
                    at + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    void text(JsonNode component, String field, int most, String at) {
        if (length(component.path(field).asText("")) > most) {
            tooLong(at + "." + field, most);
        }
    }

    void requiredText(JsonNode component, String field, int most, String at) {
        if (component.path(field).asText("").isBlank()) {
            required(at + "." + field);
        } else {
            text(component, field, most, at);
        }
    }

    void number(JsonNode component, String field, int least, int most, String at) {
        JsonNode value = component.path(field);
        if (!value.isMissingNode()
                && !value.isNull()
                && (!value.isInt() || value.asInt() < least || value.asInt() > most)) {
            problems.add(
                    at + "." + field,
                    "NUMBER_TYPE_RANGE",
                    "int value should be between " + least + " and " + most + ".");
        }
    }

    void size(int size, int least, int most, String at) {
        if (size < least || size > most) {
            problems.add(at, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
        }
    }

    void required(String at) {
        problems.add(at, "BASE_TYPE_REQUIRED", "This field is required");
    }

    void wrongType(String at, String allowed) {
        problems.add(at + ".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (" + allowed + ").");
    }

    private void tooLong(String at, int most) {
        problems.add(at, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
