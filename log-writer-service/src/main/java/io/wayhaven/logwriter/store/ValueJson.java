package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON objects: {@code {"type": "user", "text": "ada", "id": "81384788765712384"}}. */
final class ValueJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValueJson() {}

    static ObjectNode write(Value value) {
        return switch (value) {
            case Value.Text(var text) -> named("text", text);
            case Value.Quote(var text) -> named("quote", text);
            case Value.Name(var text) -> named("name", text);
            case Value.User(long id, var name) -> identified("user", id, name);
            case Value.Channel(long id, var name) -> identified("channel", id, name);
            case Value.Role(long id, var name) -> identified("role", id, name);
            case Value.Moment(var time) -> named("moment", time.toString());
            case Value.Count(long number) -> named("count", Long.toString(number));
            case Value.Several(var values) -> {
                var several = JSON.objectNode().put("type", "several");
                values.forEach(each -> several.withArray("values").add(write(each)));
                yield several;
            }
        };
    }

    static Value read(JsonNode json) {
        var text = json.path("text").asText();
        return switch (json.path("type").asText()) {
            case "quote" -> new Value.Quote(text);
            case "name" -> new Value.Name(text);
            case "user" -> new Value.User(id(json), name(json));
            case "channel" -> new Value.Channel(id(json), name(json));
            case "role" -> new Value.Role(id(json), name(json));
            case "moment" -> new Value.Moment(Instant.parse(text));
            case "count" -> new Value.Count(Long.parseLong(text));
            case "several" -> {
                var values = new ArrayList<Value>();
                json.path("values").forEach(each -> values.add(read(each)));
                yield new Value.Several(values);
            }
            default -> new Value.Text(text);
        };
    }

    static ObjectNode fields(Map<String, Value> fields) {
        var json = JSON.objectNode();
        fields.forEach((name, value) -> json.set(name, write(value)));
        return json;
    }

    static Map<String, Value> fields(JsonNode json) {
        var fields = new LinkedHashMap<String, Value>();
        json.properties().forEach(field -> fields.put(field.getKey(), read(field.getValue())));
        return fields;
    }

    static JsonNode changes(List<Change> changes) {
        var json = JSON.arrayNode();
        for (var change : changes) {
            var object = json.addObject().put("property", change.property()).put("known", change.known());
            if (change.before() != null) {
                object.set("before", write(change.before()));
            }
            if (change.after() != null) {
                object.set("after", write(change.after()));
            }
        }
        return json;
    }

    static List<Change> changes(JsonNode json) {
        var changes = new ArrayList<Change>();
        json.forEach(change -> changes.add(new Change(
                change.path("property").asText(),
                change.path("known").asBoolean(),
                optional(change.get("before")),
                optional(change.get("after")))));
        return changes;
    }

    private static @Nullable Value optional(@Nullable JsonNode json) {
        return json == null ? null : read(json);
    }

    private static ObjectNode named(String type, String text) {
        return JSON.objectNode().put("type", type).put("text", text);
    }

    private static ObjectNode identified(String type, long id, @Nullable String name) {
        var json = JSON.objectNode().put("type", type);
        if (name != null) {
            json.put("text", name);
        }
        return json.put("id", Long.toString(id));
    }

    private static long id(JsonNode json) {
        return Long.parseLong(json.path("id").asText());
    }

    private static @Nullable String name(JsonNode json) {
        return json.path("text").textValue();
    }
}
