package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An object of Discord's, read without trust in its shape: whatever is missing, null or of another type is absent. */
record Payload(JsonNode node) {

    static final Payload ABSENT = new Payload(MissingNode.getInstance());

    /** Longer than anything that Discord lets people write. */
    private static final int LONGEST = 8000;

    static Payload of(@Nullable JsonNode node) {
        return node == null || !node.isObject() ? ABSENT : new Payload(node);
    }

    boolean present() {
        return node.isObject();
    }

    boolean has(String field) {
        return node.has(field);
    }

    JsonNode get(String field) {
        return node.path(field);
    }

    Payload in(String field) {
        return of(node.path(field));
    }

    /** The objects of a list. */
    Stream<Payload> each(String field) {
        return elements(field).map(Payload::of).filter(Payload::present);
    }

    /** The ids of a list. */
    List<Long> ids(String field) {
        return elements(field)
                .flatMap(element -> Stream.ofNullable(id(element)))
                .toList();
    }

    /** Everything that a list holds. */
    Stream<JsonNode> elements(String field) {
        var list = node.path(field);
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    @Nullable
    Long id(String field) {
        return id(node.path(field));
    }

    /** An id, given as text or as a number. */
    static @Nullable Long id(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() && value.asLong() > 0 ? value.asLong() : null;
        }
        if (!value.isTextual()
                || value.textValue().isEmpty()
                || value.textValue().length() > 19) {
            return null;
        }
        try {
            var id = Long.parseLong(value.textValue());
            return id > 0 ? id : null;
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }

    @Nullable
    String text(String field) {
        return text(node.path(field));
    }

    /** Text that can be stored: without what neither PostgreSQL nor UTF-8 can hold. Empty is absent. */
    static @Nullable String text(JsonNode value) {
        if (!value.isTextual() || value.textValue().isEmpty()) {
            return null;
        }
        var text = value.textValue();
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var storable = new StringBuilder(bounded.length());
        bounded.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(storable::appendCodePoint);
        return storable.isEmpty() ? null : storable.toString();
    }

    @Nullable
    Long number(String field) {
        var value = node.path(field);
        if (value.isNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        // No id is 0, but a count that Discord writes as text may be
        return "0".equals(value.textValue()) ? (Long) 0L : id(value);
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    @Nullable
    Instant time(String field) {
        return time(node.path(field));
    }

    static @Nullable Instant time(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.textValue()).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    /** Its fields and, over them, those of a nested or later object. */
    Payload with(Payload later) {
        if (!present() || !later.present()) {
            return present() ? this : later;
        }
        ObjectNode merged = ((ObjectNode) node).objectNode();
        merged.setAll((ObjectNode) node);
        merged.setAll((ObjectNode) later.node);
        return new Payload(merged);
    }

    /** The same, one object of it taken together likewise instead of replaced. */
    Payload with(Payload later, String nested) {
        var merged = with(later);
        if (in(nested).present() && merged.node() instanceof ObjectNode both) {
            both.set(nested, in(nested).with(later.in(nested)).node());
        }
        return merged;
    }
}
