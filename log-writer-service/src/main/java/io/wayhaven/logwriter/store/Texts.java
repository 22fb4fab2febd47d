package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What Discord sends as PostgreSQL can take it. */
final class Texts {

    private Texts() {}

    /** PostgreSQL's text can't hold the character 0. */
    static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** As {@code jsonb}, which can't hold it either, escaped or not. */
    static String jsonb(String json) {
        return json.contains("\\u0000") ? json.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "$1") : json;
    }

    /** As {@code jsonb}. */
    static String jsonb(JsonNode json) {
        return jsonb(json.toString());
    }
}
