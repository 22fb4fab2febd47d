package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.Json;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A member of an object that clients may write.
 *
 * @param least the shortest text or the lowest number
 * @param most the longest text, the highest number or the most entries
 */
public record Field(String name, Type type, long least, long most, boolean required) {

    /** What a field holds. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG,
        ID,
        LIST,
        TIME,
        OBJECT
    }

    /** What is wrong with a value, as Discord words it. */
    public record Problem(String code, String message) {}

    public static Field text(String name, int least, int most) {
        return new Field(name, Type.TEXT, least, most, false);
    }

    public static Field number(String name, long least, long most) {
        return new Field(name, Type.NUMBER, least, most, false);
    }

    public static Field list(String name, int most) {
        return new Field(name, Type.LIST, 0, most, false);
    }

    public static Field of(String name, Type type) {
        return new Field(name, type, 0, 0, false);
    }

    /** The same, but it has to be there. */
    public Field must() {
        return new Field(name, type, least, most, true);
    }

    /** What is wrong with a value; null is always right. */
    public Optional<Problem> problem(JsonNode value) {
        if (value.isNull()) {
            return required ? missing() : Optional.empty();
        }
        return switch (type) {
            case TEXT -> value.isTextual() ? length(value.asText()) : wrong("string");
            case NUMBER -> value.isNumber() ? range(value.asDouble()) : wrong("int");
            case FLAG -> value.isBoolean() ? Optional.empty() : wrong("boolean");
            case ID -> Json.snowflake(value).isPresent() ? Optional.empty() : wrong("snowflake");
            case LIST -> value.isArray() ? size(value.size()) : wrong("list");
            case TIME -> moment(value.asText()) ? Optional.empty() : wrong("ISO8601 timestamp");
            case OBJECT -> value.isObject() ? Optional.empty() : wrong("dictionary");
        };
    }

    /** What is wrong where there is no value. */
    public Optional<Problem> missing() {
        return required ? Optional.of(new Problem("BASE_TYPE_REQUIRED", "This field is required")) : Optional.empty();
    }

    private Optional<Problem> length(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most
                ? Optional.empty()
                : Optional.of(new Problem(
                        "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length."));
    }

    private Optional<Problem> size(int size) {
        return size <= most
                ? Optional.empty()
                : Optional.of(new Problem("BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length."));
    }

    private Optional<Problem> range(double number) {
        return number >= least && number <= most
                ? Optional.empty()
                : Optional.of(
                        new Problem("NUMBER_TYPE_RANGE", "Value must be between " + least + " and " + most + "."));
    }

    private static boolean moment(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<Problem> wrong(String expected) {
        return Optional.of(new Problem("MODEL_TYPE_CONVERT", "Value is not " + expected + "."));
    }
}
