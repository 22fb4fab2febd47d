package io.wayhaven.web.support;

import io.wayhaven.contracts.serde.ContractsJson;
import org.jspecify.annotations.Nullable;

/** Pieces of stored sentences. */
public final class Parts {

    private Parts() {}

    public static String sentence(String... parts) {
        return "[" + String.join(",", parts) + "]";
    }

    public static String words(String text) {
        return part("words", text, null);
    }

    public static String user(String name, long id) {
        return part("user", name, id);
    }

    public static String channel(String name, long id) {
        return part("channel", name, id);
    }

    public static String quote(String text) {
        return part("quote", text, null);
    }

    public static String name(String text) {
        return part("name", text, null);
    }

    public static String role(String name, long id) {
        return part("role", name, id);
    }

    public static String moment(String time) {
        return part("moment", time, null);
    }

    private static String part(String type, String text, @Nullable Long id) {
        var node = ContractsJson.mapper().createObjectNode();
        node.put("type", type).put("text", text);
        if (id != null) {
            node.put("id", id.toString());
        }
        return node.toString();
    }
}
