package io.wayhaven.web.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects conditions of a query and their parameters. Not thread-safe. */
final class Conditions {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\%_])");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * Adds a condition if there is a value.
     *
     * @param condition with {@code ?} where the value goes
     */
    void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition.replace("?", parameter(value)));
        }
    }

    /** Adds a condition on several values. */
    void addAll(String condition, Object... values) {
        var text = condition;
        for (var value : values) {
            text = text.replaceFirst("\\?", "\\" + parameter(value));
        }
        conditions.add(text);
    }

    /** Adds a parameter; how the query refers to it. */
    String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    /** The conditions as a clause; empty if there are none. */
    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /** A pattern that finds a text anywhere. */
    static String containing(String text) {
        return "%" + SPECIAL.matcher(text).replaceAll("\\\\$1") + "%";
    }
}
