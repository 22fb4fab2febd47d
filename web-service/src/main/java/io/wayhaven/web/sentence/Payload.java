package io.wayhaven.web.sentence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch's payload, read without trust: whatever is missing or of another type is absent.
 *
 * @param json JSON as plain Java: maps, lists, strings, numbers, booleans, null
 */
public record Payload(@Nullable Object json) {

    /** A text or number as text. */
    @Nullable
    String text(String... path) {
        var found = at(path);
        return found instanceof String || found instanceof Number ? found.toString() : null;
    }

    /** A text or number as text, or else another text. */
    String textOr(String otherwise, String... path) {
        var found = text(path);
        return found == null ? otherwise : found;
    }

    /** A number, or else another number. */
    long numberOr(long otherwise, String... path) {
        return at(path) instanceof Number number ? number.longValue() : otherwise;
    }

    boolean flag(String... path) {
        return Boolean.TRUE.equals(at(path));
    }

    boolean has(String... path) {
        return at(path) != null;
    }

    /** How many items a list has; 0 for anything else. */
    int size(String... path) {
        return at(path) instanceof List<?> list ? list.size() : 0;
    }

    /** An id as a number; absent if it isn't one. */
    public @Nullable Long snowflake(String... path) {
        var text = text(path);
        try {
            return text == null ? null : Long.valueOf(Long.parseUnsignedLong(text));
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }

    /** The account at a place where Discord puts a user object. */
    Person user(String... path) {
        var user = new Payload(at(path));
        var id = user.text("id");
        var name = user.text("global_name");
        return new Person(name == null ? user.textOr(unnamed(id), "username") : name, id);
    }

    /** An account of which the event only has the id. */
    Person userId(String... path) {
        var id = text(path);
        return new Person(unnamed(id), id);
    }

    /** The account of a member object if there is one, else the one that {@code user_id} names. */
    Person memberOrUserId() {
        return has("member", "user") ? user("member", "user") : userId("user_id");
    }

    private @Nullable Object at(String... path) {
        var node = json;
        for (var step : path) {
            node = node instanceof Map<?, ?> fields ? fields.get(step) : null;
        }
        return node;
    }

    private static String unnamed(@Nullable String id) {
        return id == null ? "someone" : "user " + id;
    }
}
