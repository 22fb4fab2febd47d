package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** A request to the control API. */
record ControlCall(RoutingContext context, JsonNode body) {

    long pathId(String name) {
        return Json.snowflake(context.pathParam(name))
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" in the path is not an id."));
    }

    /** A snowflake in the body; 400 where it is missing. */
    long id(String field) {
        return Json.snowflake(body.get(field))
                .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" must be an id."));
    }

    /** A snowflake in the body, or another where there is none. */
    long id(String field, long otherwise) {
        return body.hasNonNull(field) ? id(field) : otherwise;
    }

    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new IllegalArgumentException("\"" + field + "\" is missing.");
        }
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        return body.hasNonNull(field) ? body.get(field).asText() : null;
    }

    long query(String name, long otherwise) {
        String value = context.request().getParam(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw DiscordError.of(400, 0, "\"" + name + "\" must be a number.");
        }
    }
}
