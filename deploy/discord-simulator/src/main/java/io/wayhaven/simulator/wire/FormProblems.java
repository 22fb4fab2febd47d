package io.wayhaven.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is wrong with a body, field by field. See "Error Messages" in Discord's API reference. */
public final class FormProblems {

    private final ObjectNode errors = Json.object();

    /** @param field such as {@code embeds.0.title} */
    public void add(String field, String code, String message) {
        ObjectNode node = errors;
        for (String part : field.split("\\.")) {
            node = node.withObjectProperty(part);
        }
        node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    /** Refuses the body if anything is wrong with it. */
    public void check() {
        if (!errors.isEmpty()) {
            throw DiscordError.invalid(errors);
        }
    }
}
