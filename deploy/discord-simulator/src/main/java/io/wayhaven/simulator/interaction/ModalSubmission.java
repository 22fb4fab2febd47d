package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.component.ComponentType;
import io.wayhaven.simulator.wire.Json;
import java.util.HashSet;
import java.util.Set;

/** Turns what a person filled into a modal into the {@code data} of its interaction, checked as the client checks it. */
final class ModalSubmission {

    private static final int LONGEST_INPUT = 4_000;

    private final JsonNode fields;
    private final Resolved resolved;
    private final Set<String> known = new HashSet<>();

    private ModalSubmission(JsonNode fields, Resolved resolved) {
        this.fields = fields;
        this.resolved = resolved;
    }

    /** @param fields texts and arrays of values by custom id; a text that is left out keeps what the modal filled in */
    static ObjectNode data(JsonNode modal, JsonNode fields, Resolved resolved) {
        var submission = new ModalSubmission(fields, resolved);
        ObjectNode data = Json.object().put("custom_id", modal.path("custom_id").asText());
        ArrayNode components = data.putArray("components");
        modal.path("components").forEach(component -> components.add(submission.top(component)));
        fields.fieldNames().forEachRemaining(name -> {
            if (!submission.known.contains(name)) {
                throw new IllegalArgumentException("The modal has no field \"" + name + "\".");
            }
        });
        resolved.into(data);
        return data;
    }

    private ObjectNode top(JsonNode component) {
        ObjectNode sent = same(component);
        if (component.has("component")) {
            sent.set("component", filled(component.path("component")));
        } else if (component.has("components")) {
            ArrayNode inner = sent.putArray("components");
            component.path("components").forEach(input -> inner.add(filled(input)));
        }
        return sent;
    }

    private static ObjectNode same(JsonNode component) {
        return Json.object()
                .put("type", component.path("type").asInt())
                .put("id", component.path("id").asInt());
    }

    private ObjectNode filled(JsonNode component) {
        String customId = component.path("custom_id").asText();
        known.add(customId);
        ObjectNode sent = same(component).put("custom_id", customId);
        ComponentType type = ComponentType.of(component);
        boolean required = component.path("required").asBoolean(true);
        if (type != null && type.isSelect()) {
            sent.set("values", Choices.of(component, type, fields.path(customId), !required, resolved));
        } else {
            sent.put("value", text(component, customId, required));
        }
        return sent;
    }

    private String text(JsonNode input, String customId, boolean required) {
        String text = fields.has(customId)
                ? fields.path(customId).asText()
                : input.path("value").asText("");
        int length = text.codePointCount(0, text.length());
        if (length == 0 && !required) {
            return text;
        }
        int least = Math.max(required ? 1 : 0, input.path("min_length").asInt(0));
        int most = input.path("max_length").asInt(LONGEST_INPUT);
        if (length < least || length > most) {
            throw new IllegalArgumentException(
                    "The field \"" + customId + "\" takes " + least + " to " + most + " characters.");
        }
        return text;
    }
}
