package io.wayhaven.simulator.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** JSON trees in Discord's conventions: snowflakes as strings, timestamps as ISO 8601 with an offset. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'000+00:00'").withZone(ZoneOffset.UTC);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The object in a text that is known to hold one. */
    public static ObjectNode objectOf(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Snowflakes as an array of strings. */
    public static ArrayNode ids(Collection<Long> ids) {
        ArrayNode array = array();
        ids.forEach(id -> array.add(Long.toString(id)));
        return array;
    }

    public static String id(long snowflake) {
        return Long.toUnsignedString(snowflake);
    }

    /** The snowflake in a string or number node; empty where there is none or it is malformed. */
    public static OptionalLong snowflake(@Nullable JsonNode node) {
        if (node == null || !node.isValueNode() || node.isNull()) {
            return OptionalLong.empty();
        }
        return snowflake(node.asText());
    }

    /** The snowflake in a text; empty where it is malformed. */
    public static OptionalLong snowflake(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 20) {
            return OptionalLong.empty();
        }
        try {
            long value = Long.parseUnsignedLong(text);
            return value == 0 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    public static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    public static @Nullable String nullableTimestamp(@Nullable Instant instant) {
        return instant == null ? null : timestamp(instant);
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses a document. @throws IOException where it is not JSON */
    public static JsonNode parse(byte[] document) throws IOException {
        JsonNode node = MAPPER.readTree(document);
        if (node == null || node.isMissingNode()) {
            throw new IOException("an empty document");
        }
        return node;
    }
}
