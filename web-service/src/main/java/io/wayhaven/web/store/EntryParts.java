package io.wayhaven.web.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.web.entry.Change;
import io.wayhaven.web.entry.Field;
import io.wayhaven.web.sentence.Part;
import io.wayhaven.web.sentence.Sentence;
import io.wayhaven.web.sentence.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the JSON in {@code log.entry}. Whatever it doesn't know is shown as the text that it has. */
final class EntryParts {

    private static final int NAME_LENGTH = 100;
    private static final int QUOTE_LENGTH = 300;
    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private EntryParts() {}

    /** A sentence is one line; what is quoted in it is shortened. */
    static Sentence sentence(String json) {
        return new Sentence(StreamSupport.stream(tree(json).spliterator(), false)
                .map(node -> part(node, VisibleText.line(text(node), QUOTE_LENGTH)))
                .toList());
    }

    static List<Field> fields(String json) {
        var fields = new ArrayList<Field>();
        tree(json).fields().forEachRemaining(field -> fields.add(new Field(field.getKey(), value(field.getValue()))));
        return fields;
    }

    static List<Change> changes(String json) {
        return StreamSupport.stream(tree(json).spliterator(), false)
                .map(node -> new Change(
                        node.path("property").asText(),
                        node.path("known").asBoolean(true),
                        value(node.path("before")),
                        value(node.path("after"))))
                .toList();
    }

    private static List<Part> value(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        var several = node.isArray() ? node : node.path("values");
        return several.isArray()
                ? StreamSupport.stream(several.spliterator(), false)
                        .flatMap(single -> value(single).stream())
                        .toList()
                : List.of(part(node, VisibleText.block(text(node))));
    }

    private static Part part(JsonNode node, String text) {
        return switch (node.path("type").asText()) {
            case "user" -> new Part.Person(named(node, text, "user "), id(node));
            case "channel" -> new Part.Channel(String.valueOf(id(node)), named(node, text, ""));
            case "role" -> new Part.Role(named(node, text, "role "));
            case "name" -> new Part.Name(VisibleText.line(text, NAME_LENGTH));
            case "quote" -> new Part.Quote(text);
            case "moment" -> new Part.Moment(Moments.readable(text));
            default -> new Part.Words(text);
        };
    }

    private static String named(JsonNode node, String text, String otherwise) {
        return text.isBlank() ? otherwise + id(node) : VisibleText.line(text, NAME_LENGTH);
    }

    private static @Nullable String id(JsonNode node) {
        var id = node.path("id");
        return id.isMissingNode() || id.isNull() ? null : VisibleText.line(id.asText(), NAME_LENGTH);
    }

    private static String text(JsonNode node) {
        return node.isValueNode()
                ? node.asText()
                : Stream.of("text", "name", "number", "time")
                        .map(node::path)
                        .filter(value -> value.isValueNode() && !value.isNull())
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse("");
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            // PostgreSQL only keeps JSON in these columns
            return MissingNode.getInstance();
        }
    }
}
